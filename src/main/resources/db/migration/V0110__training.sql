-- The movable clock of the training commune: how far its today is from the real one. Empty and
-- unused outside profile training.
CREATE TABLE giamngheo.training_clock (
    id            int    NOT NULL DEFAULT 1,
    offset_millis bigint NOT NULL,
    CONSTRAINT pk_training_clock PRIMARY KEY (id),
    CONSTRAINT ck_training_clock_one CHECK (id = 1)
);
