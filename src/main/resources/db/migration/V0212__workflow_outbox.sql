-- Who has read which notice, who was given which task, mail that waits to be sent, and the locks of
-- what runs by the clock.

CREATE TABLE giamngheo.notice_read (
    notice_id uuid NOT NULL,
    username  text NOT NULL,
    read_on   date NOT NULL,
    CONSTRAINT pk_notice_read PRIMARY KEY (notice_id, username),
    CONSTRAINT fk_notice_read_notice FOREIGN KEY (notice_id) REFERENCES giamngheo.notice (id)
);

-- One row per task and change of hands; the last one of a task says to whom it was given. It
-- outlives the task, so that the step that records the work still knows.
CREATE TABLE giamngheo.task_assignment (
    id           bigint      GENERATED ALWAYS AS IDENTITY,
    task_key     text        NOT NULL,
    business_key text        NOT NULL,
    commune_key  text        NOT NULL,
    from_account text,
    to_account   text,
    reason       text        NOT NULL,
    given_by     text        NOT NULL,
    given_at     timestamptz NOT NULL,
    CONSTRAINT pk_task_assignment PRIMARY KEY (id),
    CONSTRAINT ck_task_assignment_reason
        CHECK (length(reason) BETWEEN 1 AND 300 AND reason IS NFC NORMALIZED)
);
CREATE INDEX ix_task_assignment_task ON giamngheo.task_assignment (task_key, business_key, id DESC);
REVOKE UPDATE, DELETE ON giamngheo.task_assignment FROM ${appRole};

CREATE TABLE giamngheo.outbox_mail (
    id              uuid        NOT NULL,
    recipient       text        NOT NULL,
    address         text        NOT NULL,
    subject         text        NOT NULL,
    body            text        NOT NULL,
    idempotency_key text        NOT NULL,
    created_at      timestamptz NOT NULL,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    sent_at         timestamptz,
    given_up_at     timestamptz,
    last_error      text,
    CONSTRAINT pk_outbox_mail PRIMARY KEY (id),
    CONSTRAINT uq_outbox_mail UNIQUE (idempotency_key)
);
CREATE INDEX ix_outbox_mail_due ON giamngheo.outbox_mail (next_attempt_at)
    WHERE sent_at IS NULL AND given_up_at IS NULL;

CREATE TABLE giamngheo.shedlock (
    name       varchar(64)  NOT NULL,
    lock_until timestamp    NOT NULL,
    locked_at  timestamp    NOT NULL,
    locked_by  varchar(255) NOT NULL,
    CONSTRAINT pk_shedlock PRIMARY KEY (name)
);
