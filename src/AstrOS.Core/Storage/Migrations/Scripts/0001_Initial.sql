CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

CREATE TABLE "audit" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_audit" PRIMARY KEY AUTOINCREMENT,
    "at" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "arguments" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "outcome" TEXT NULL
);

CREATE TABLE "clock_items" (
    "id" TEXT NOT NULL CONSTRAINT "PK_clock_items" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "due_at" INTEGER NULL,
    "state" TEXT NOT NULL
);

CREATE TABLE "users" (
    "id" TEXT NOT NULL CONSTRAINT "PK_users" PRIMARY KEY,
    "uid" INTEGER NULL,
    "preferences" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "last_active_at" INTEGER NOT NULL
);

CREATE TABLE "sessions" (
    "id" TEXT NOT NULL CONSTRAINT "PK_sessions" PRIMARY KEY,
    "user_id" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "last_active_at" INTEGER NOT NULL,
    "requests" INTEGER NOT NULL,
    CONSTRAINT "FK_sessions_users_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE
);

CREATE TABLE "intents" (
    "id" TEXT NOT NULL CONSTRAINT "PK_intents" PRIMARY KEY,
    "session_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" INTEGER NOT NULL,
    "input_method" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "intent_type" TEXT NULL,
    "confidence" REAL NULL,
    "entities" TEXT NOT NULL,
    "tool" TEXT NULL,
    "sentence" TEXT NULL,
    "response" TEXT NOT NULL,
    "success" INTEGER NOT NULL,
    "error" TEXT NULL,
    "language" TEXT NULL,
    "duration_ms" REAL NOT NULL,
    CONSTRAINT "FK_intents_sessions_session_id" FOREIGN KEY ("session_id") REFERENCES "sessions" ("id") ON DELETE CASCADE
);

CREATE INDEX "IX_audit_user_id_at" ON "audit" ("user_id", "at");

CREATE INDEX "IX_clock_items_user_id" ON "clock_items" ("user_id");

CREATE INDEX "IX_intents_session_id_created_at" ON "intents" ("session_id", "created_at");

CREATE INDEX "IX_intents_user_id_created_at" ON "intents" ("user_id", "created_at");

CREATE INDEX "IX_sessions_user_id_last_active_at" ON "sessions" ("user_id", "last_active_at");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261123222352_Initial', '10.0.15');

