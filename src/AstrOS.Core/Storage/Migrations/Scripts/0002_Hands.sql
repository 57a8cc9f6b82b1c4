CREATE TABLE "grants" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_grants" PRIMARY KEY AUTOINCREMENT,
    "user_id" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "granted_at" INTEGER NOT NULL
);

CREATE TABLE "journal" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_journal" PRIMARY KEY AUTOINCREMENT,
    "at" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "arguments" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "inverse_tool" TEXT NULL,
    "inverse_arguments" TEXT NULL,
    "state" TEXT NOT NULL,
    "undoes" INTEGER NULL,
    "outcome" TEXT NULL
);

CREATE TABLE "list_items" (
    "id" TEXT NOT NULL CONSTRAINT "PK_list_items" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "completed_at" INTEGER NULL,
    "removed_at" INTEGER NULL
);

CREATE TABLE "notes" (
    "id" TEXT NOT NULL CONSTRAINT "PK_notes" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "removed_at" INTEGER NULL
);

CREATE UNIQUE INDEX "IX_grants_user_id_tool_scope" ON "grants" ("user_id", "tool", "scope");

CREATE INDEX "IX_journal_state" ON "journal" ("state");

CREATE INDEX "IX_journal_user_id_id" ON "journal" ("user_id", "id");

CREATE INDEX "IX_list_items_user_id_list" ON "list_items" ("user_id", "list");

CREATE INDEX "IX_notes_user_id" ON "notes" ("user_id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261127091209_Hands', '10.0.15');

