CREATE TABLE "ThreadDraft" (
    "personId" UUID NOT NULL,
    "mandateId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ThreadDraft_pkey" PRIMARY KEY ("personId", "mandateId", "threadId"),
    CONSTRAINT "ThreadDraft_text_length" CHECK (char_length(text) BETWEEN 1 AND 20000)
);
