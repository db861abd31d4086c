-- Schema, extensions, search without accents, and the audit chain.
-- Run by the owner role; the application's role (${appRole}) owns nothing.

CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

GRANT USAGE ON SCHEMA giamngheo TO ${appRole};
ALTER DEFAULT PRIVILEGES IN SCHEMA giamngheo
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${appRole};
ALTER DEFAULT PRIVILEGES IN SCHEMA giamngheo
    GRANT USAGE, SELECT ON SEQUENCES TO ${appRole};

-- Lower case without accents. unaccent turns đ into d and is only STABLE by declaration; the
-- dictionary is fixed here, so the wrapper may be IMMUTABLE and stand in an index.
CREATE FUNCTION giamngheo.folded(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)));

-- What people did, in order, one chain per commune: each entry carries the hash of the one before.
CREATE TABLE giamngheo.audit_entry (
    id            bigint GENERATED ALWAYS AS IDENTITY,
    commune_key   text        NOT NULL,
    sequence      bigint      NOT NULL,
    happened_at   timestamptz NOT NULL,
    actor         text        NOT NULL,
    action        text        NOT NULL,
    subject_type  text        NOT NULL,
    subject_id    text        NOT NULL,
    detail        text        NOT NULL DEFAULT '',
    previous_hash text        NOT NULL,
    hash          text        NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (id),
    CONSTRAINT uq_audit_entry_sequence UNIQUE (commune_key, sequence)
);
CREATE INDEX ix_audit_entry_subject ON giamngheo.audit_entry (subject_type, subject_id);
REVOKE UPDATE, DELETE ON giamngheo.audit_entry FROM ${appRole};
