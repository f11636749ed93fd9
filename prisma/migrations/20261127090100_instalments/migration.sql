CREATE TABLE "Instalment" (
    "contributionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    CONSTRAINT "Instalment_pkey" PRIMARY KEY ("contributionId","position")
);
ALTER TABLE "Instalment" ADD CONSTRAINT "Instalment_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Instalment"
  ADD CONSTRAINT "Instalment_amount_positive" CHECK (amount > 0),
  ADD CONSTRAINT "Instalment_position" CHECK (position BETWEEN 0 AND 59);
CREATE UNIQUE INDEX "Instalment_one_a_day" ON "Instalment" ("contributionId", "dueOn");
