-- Reports to the authority above and notices to households are numbered like decisions.
ALTER TABLE giamngheo.document_number DROP CONSTRAINT ck_document_number_kind;
ALTER TABLE giamngheo.document_number
    ADD CONSTRAINT ck_document_number_kind
        CHECK (kind IN ('DECISION', 'CERTIFICATE', 'REPORT', 'NOTICE'));
