-- The wording of an office: its own version of a DOCX template, for one commune or (null) for all.
CREATE TABLE giamngheo.office_template (
    id               uuid        NOT NULL,
    template         text        NOT NULL,
    commune_key      text,
    version          integer     NOT NULL,
    file_name        text        NOT NULL,
    content          bytea       NOT NULL,
    sha256           text        NOT NULL,
    missing_tags     text        NOT NULL DEFAULT '',
    note             text        NOT NULL,
    state            text        NOT NULL,
    uploaded_by      text        NOT NULL,
    uploaded_by_name text        NOT NULL,
    uploaded_on      date        NOT NULL,
    used_from        date,
    CONSTRAINT pk_office_template PRIMARY KEY (id),
    CONSTRAINT uq_office_template_version UNIQUE NULLS NOT DISTINCT (template, commune_key, version),
    CONSTRAINT ck_office_template_state CHECK (state IN ('DRAFT', 'ACTIVE', 'RETIRED', 'DISCARDED')),
    CONSTRAINT ck_office_template_used CHECK ((state IN ('ACTIVE', 'RETIRED')) = (used_from IS NOT NULL)),
    CONSTRAINT ck_office_template_size CHECK (octet_length(content) BETWEEN 1 AND 2097152),
    CONSTRAINT ck_office_template_note CHECK (note <> '' AND note IS NFC NORMALIZED)
);
COMMENT ON COLUMN giamngheo.office_template.commune_key IS 'Null: for every commune without a version of its own';
CREATE UNIQUE INDEX uq_office_template_active
    ON giamngheo.office_template (template, coalesce(commune_key, '')) WHERE state = 'ACTIVE';
CREATE UNIQUE INDEX uq_office_template_draft
    ON giamngheo.office_template (template, coalesce(commune_key, '')) WHERE state = 'DRAFT';

-- What an office numbered outside the application: why a register went on at another number.
CREATE TABLE giamngheo.document_number_move (
    id            uuid        NOT NULL,
    commune_key   text        NOT NULL,
    year          integer     NOT NULL,
    kind          text        NOT NULL,
    last_before   integer     NOT NULL,
    last_after    integer     NOT NULL,
    reason        text        NOT NULL,
    moved_by      text        NOT NULL,
    moved_by_name text        NOT NULL,
    moved_at      timestamptz NOT NULL,
    CONSTRAINT pk_document_number_move PRIMARY KEY (id),
    CONSTRAINT ck_document_number_move_forward CHECK (last_after > last_before AND last_before >= 0),
    CONSTRAINT ck_document_number_move_reason CHECK (reason <> '' AND reason IS NFC NORMALIZED)
);
CREATE INDEX ix_document_number_move ON giamngheo.document_number_move (commune_key, year);
REVOKE UPDATE, DELETE ON giamngheo.document_number_move FROM ${appRole};
