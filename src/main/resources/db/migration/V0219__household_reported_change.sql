-- A change that a person reports without a survey: a birth, a death, a move during the year.
ALTER TABLE giamngheo.member_change ALTER COLUMN source_review DROP NOT NULL;
