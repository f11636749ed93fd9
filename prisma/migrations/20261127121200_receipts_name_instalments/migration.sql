-- The expected payment that a receipt is, by its day: instalments are written anew with each schedule.
ALTER TABLE "Receipt" ADD COLUMN "instalmentOn" DATE;
