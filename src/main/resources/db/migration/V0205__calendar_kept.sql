-- The calendar is kept by an administrator: days are added and withdrawn, never removed; a year counts
-- once it was confirmed; a change moves the open deadlines and says which.

ALTER TABLE giamngheo.holiday
    ADD COLUMN id            uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN source        text NOT NULL DEFAULT 'Danh mục ngày nghỉ kèm theo ứng dụng',
    ADD COLUMN decided_by    text NOT NULL DEFAULT 'system',
    ADD COLUMN decided_on    date,
    ADD COLUMN withdrawn_on  date,
    ADD COLUMN withdrawn_by  text,
    ADD COLUMN withdrawn_why text,
    DROP CONSTRAINT pk_holiday,
    ADD CONSTRAINT pk_holiday PRIMARY KEY (id),
    ADD CONSTRAINT ck_holiday_nfc CHECK (name IS NFC NORMALIZED AND source IS NFC NORMALIZED
        AND note IS NFC NORMALIZED),
    ADD CONSTRAINT ck_holiday_withdrawn CHECK (
        (withdrawn_on IS NULL AND withdrawn_by IS NULL AND withdrawn_why IS NULL)
        OR (withdrawn_on IS NOT NULL AND withdrawn_by IS NOT NULL AND withdrawn_why <> '')),
    ADD CONSTRAINT ck_holiday_weekday CHECK (
        CASE kind
            WHEN 'SWAP_WORK' THEN extract(isodow FROM day) IN (6, 7)
            WHEN 'STATUTORY' THEN true
            ELSE extract(isodow FROM day) < 6
        END);
ALTER TABLE giamngheo.holiday
    ALTER COLUMN id DROP DEFAULT,
    ALTER COLUMN source DROP DEFAULT,
    ALTER COLUMN decided_by DROP DEFAULT;
CREATE UNIQUE INDEX uq_holiday_day ON giamngheo.holiday (day) WHERE withdrawn_on IS NULL;
COMMENT ON COLUMN giamngheo.holiday.decided_by IS 'Account that entered the day; system for what came with a release';

CREATE TABLE giamngheo.holiday_year (
    year         integer NOT NULL,
    state        text    NOT NULL,
    proposed_by  text    NOT NULL,
    proposed_on  date,
    confirmed_by text,
    confirmed_on date,
    CONSTRAINT pk_holiday_year PRIMARY KEY (year),
    CONSTRAINT ck_holiday_year_state CHECK (state IN ('PROPOSED', 'CONFIRMED')),
    CONSTRAINT ck_holiday_year_confirmed CHECK ((state = 'CONFIRMED') = (confirmed_by IS NOT NULL))
);
COMMENT ON TABLE giamngheo.holiday_year IS
    'A year is counted in once it is confirmed. Days without a date of decision came with a release.';
INSERT INTO giamngheo.holiday_year (year, state, proposed_by, confirmed_by)
SELECT DISTINCT extract(year FROM day)::integer, 'CONFIRMED', 'system', 'system' FROM giamngheo.holiday;

-- One row: a deadline is set while it is shared, the calendar is changed while it is held alone, so
-- that no deadline is counted by days that no longer stand.
CREATE TABLE giamngheo.holiday_version (
    one     boolean NOT NULL DEFAULT true,
    version bigint  NOT NULL,
    CONSTRAINT pk_holiday_version PRIMARY KEY (one),
    CONSTRAINT ck_holiday_version_one CHECK (one)
);
INSERT INTO giamngheo.holiday_version (version) VALUES (1);

-- What a deadline was counted by is kept with it, so that it can be counted again.
ALTER TABLE giamngheo.deadline ADD COLUMN whose_time text;
UPDATE giamngheo.deadline d SET whose_time = coalesce(
    (SELECT r.whose_time FROM giamngheo.deadline_rule r
     WHERE r.code = d.rule_code AND r.valid_from <= d.start_on
         AND (r.valid_to IS NULL OR r.valid_to >= d.start_on)), 'AUTHORITY');
ALTER TABLE giamngheo.deadline
    ALTER COLUMN whose_time SET NOT NULL,
    ADD CONSTRAINT ck_deadline_whose_time CHECK (whose_time IN ('CITIZEN', 'AUTHORITY'));

-- Until now only postings kept when a deadline was met: what the engine knows of finished tasks.
DO $met$
BEGIN
    IF to_regclass('public.act_hi_taskinst') IS NOT NULL THEN
        UPDATE giamngheo.deadline d SET met_on = done.last_day
        FROM (
            SELECT t.task_def_key_ AS task_key, i.business_key_ AS subject,
                max(t.end_time_)::date AS last_day
            FROM public.act_hi_taskinst t
            JOIN public.act_hi_procinst i ON i.proc_inst_id_ = t.proc_inst_id_
            GROUP BY t.task_def_key_, i.business_key_
            HAVING bool_and(t.end_time_ IS NOT NULL)) done
        WHERE d.met_on IS NULL AND d.subject_type = done.task_key AND d.subject_id = done.subject
            AND d.start_on <= done.last_day;
    END IF;
END
$met$;

-- A round that is open has its last day.
INSERT INTO giamngheo.deadline (id, subject_type, subject_id, rule_code, start_on, days, day_kind,
    clause, basis, whose_time, due_on)
SELECT gen_random_uuid(), 'review-round', r.id::text, rule.code, r.opened_on, NULL, rule.day_kind,
    rule.clause, rule.basis, rule.whose_time, make_date(r.year, rule.fixed_month, rule.fixed_day)
FROM giamngheo.review_round r
JOIN giamngheo.deadline_rule rule ON rule.code = 'ROUND_CLOSE' AND rule.valid_from <= r.opened_on
    AND (rule.valid_to IS NULL OR rule.valid_to >= r.opened_on)
WHERE r.state <> 'CLOSED' AND r.opened_on <= make_date(r.year, rule.fixed_month, rule.fixed_day);

CREATE TABLE giamngheo.holiday_change (
    id      uuid   NOT NULL,
    number  bigint GENERATED ALWAYS AS IDENTITY,
    made_on date   NOT NULL,
    made_by text   NOT NULL,
    what    text   NOT NULL,
    CONSTRAINT pk_holiday_change PRIMARY KEY (id),
    CONSTRAINT uq_holiday_change_number UNIQUE (number),
    CONSTRAINT ck_holiday_change_what CHECK (what <> '' AND what IS NFC NORMALIZED)
);

CREATE TABLE giamngheo.deadline_move (
    change_id   uuid NOT NULL,
    deadline_id uuid NOT NULL,
    old_due_on  date NOT NULL,
    new_due_on  date NOT NULL,
    place       text NOT NULL,
    CONSTRAINT pk_deadline_move PRIMARY KEY (change_id, deadline_id),
    CONSTRAINT fk_deadline_move_change FOREIGN KEY (change_id) REFERENCES giamngheo.holiday_change,
    CONSTRAINT fk_deadline_move_deadline FOREIGN KEY (deadline_id) REFERENCES giamngheo.deadline,
    CONSTRAINT ck_deadline_move_moved CHECK (old_due_on <> new_due_on)
);
COMMENT ON COLUMN giamngheo.deadline_move.place IS 'Village and commune in words; empty when not known';

ALTER TABLE giamngheo.deadline_rule
    ADD COLUMN entered_by text NOT NULL DEFAULT 'system',
    ADD COLUMN entered_on date;

-- What stood, what was changed and what moved is kept.
REVOKE DELETE ON giamngheo.holiday, giamngheo.holiday_year FROM ${appRole};
REVOKE UPDATE, DELETE ON giamngheo.holiday_change, giamngheo.deadline_move FROM ${appRole};
REVOKE INSERT, DELETE ON giamngheo.holiday_version FROM ${appRole};
