-- Accounts and the roles they hold from a date to a date. Passwords live with the engine's
-- identity service; this table is the record of who held which post when.

CREATE TABLE giamngheo.account (
    username   text    NOT NULL,
    full_name  text    NOT NULL,
    title      text    NOT NULL DEFAULT '',
    active     boolean NOT NULL DEFAULT true,
    version    bigint  NOT NULL DEFAULT 0,
    CONSTRAINT pk_account PRIMARY KEY (username),
    CONSTRAINT ck_account_username CHECK (username ~ '^[a-z0-9][a-z0-9._-]{1,62}$')
);

CREATE TABLE giamngheo.role_assignment (
    id          uuid NOT NULL,
    username    text NOT NULL,
    role        text NOT NULL,
    commune_key text,
    village_key text,
    valid_from  date NOT NULL,
    valid_to    date,
    CONSTRAINT pk_role_assignment PRIMARY KEY (id),
    CONSTRAINT fk_role_assignment_account FOREIGN KEY (username) REFERENCES giamngheo.account,
    CONSTRAINT fk_role_assignment_commune
        FOREIGN KEY (commune_key) REFERENCES giamngheo.administrative_unit,
    CONSTRAINT fk_role_assignment_village
        FOREIGN KEY (village_key) REFERENCES giamngheo.village,
    CONSTRAINT ck_role_assignment_role CHECK (role IN (
        'village-head', 'enumerator', 'steering-committee', 'poverty-officer', 'finance-officer',
        'agriculture-officer', 'health-station', 'school', 'justice-officer', 'culture-officer',
        'office-officer', 'radio-station', 'fatherland-front', 'commune-chair',
        'opinion-authority', 'supervisor', 'administrator')),
    CONSTRAINT ck_role_assignment_village
        CHECK ((role IN ('village-head', 'enumerator')) = (village_key IS NOT NULL)),
    CONSTRAINT ck_role_assignment_commune CHECK (role = 'administrator' OR commune_key IS NOT NULL),
    CONSTRAINT ck_role_assignment_dates CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
CREATE INDEX ix_role_assignment_username ON giamngheo.role_assignment (username);
CREATE INDEX ix_role_assignment_village ON giamngheo.role_assignment (village_key, role);
