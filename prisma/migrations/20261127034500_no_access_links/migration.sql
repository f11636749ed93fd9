-- Invitations take the place of links that were handed over; who has no password asks for one by mail.
DROP TABLE "AccessLink";
