-- The tasks that wait for a role in a commune are found without reading those of all communes. The
-- engine's tables stay where our records are begun anew.
CREATE INDEX IF NOT EXISTS ix_act_ru_identitylink_candidate
    ON public.act_ru_identitylink (group_id_, tenant_id_, task_id_) WHERE type_ = 'candidate';
