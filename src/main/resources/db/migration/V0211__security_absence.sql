-- Who is away from when to when and who acts meanwhile, who took over from whom, where mail goes.

-- The deputy additionally holds the posts of the absent person on these days; the posts themselves
-- are not copied, so that nothing is left behind when the absence ends.
CREATE TABLE giamngheo.absence (
    id           uuid        NOT NULL,
    username     text        NOT NULL,
    deputy       text,
    from_on      date        NOT NULL,
    to_on        date        NOT NULL,
    reason       text        NOT NULL DEFAULT '',
    entered_by   text        NOT NULL,
    entered_at   timestamptz NOT NULL,
    withdrawn_on date,
    CONSTRAINT pk_absence PRIMARY KEY (id),
    CONSTRAINT fk_absence_account FOREIGN KEY (username) REFERENCES giamngheo.account,
    CONSTRAINT fk_absence_deputy FOREIGN KEY (deputy) REFERENCES giamngheo.account,
    CONSTRAINT ck_absence_dates CHECK (to_on >= from_on),
    CONSTRAINT ck_absence_deputy CHECK (deputy <> username),
    CONSTRAINT ck_absence_reason CHECK (length(reason) <= 200 AND reason IS NFC NORMALIZED),
    CONSTRAINT ex_absence_overlap EXCLUDE USING gist (
        username WITH =, daterange(from_on, to_on, '[]') WITH &&) WHERE (withdrawn_on IS NULL)
);
CREATE INDEX ix_absence_deputy ON giamngheo.absence (deputy) WHERE withdrawn_on IS NULL;

-- An official changes: posts change with their dates at once, taken tasks move on the first day.
CREATE TABLE giamngheo.handover (
    id           uuid        NOT NULL,
    from_account text        NOT NULL,
    to_account   text        NOT NULL,
    from_on      date        NOT NULL,
    entered_by   text        NOT NULL,
    entered_at   timestamptz NOT NULL,
    moved_on     date,
    CONSTRAINT pk_handover PRIMARY KEY (id),
    CONSTRAINT fk_handover_from FOREIGN KEY (from_account) REFERENCES giamngheo.account,
    CONSTRAINT fk_handover_to FOREIGN KEY (to_account) REFERENCES giamngheo.account,
    CONSTRAINT ck_handover_persons CHECK (from_account <> to_account)
);
CREATE INDEX ix_handover_due ON giamngheo.handover (from_on) WHERE moved_on IS NULL;

ALTER TABLE giamngheo.account
    ADD COLUMN email text,
    ADD CONSTRAINT ck_account_email CHECK (email LIKE '_%@_%._%' AND length(email) <= 254);
