package vn.giamngheo.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import vn.giamngheo.support.PlayedCommune;
import vn.giamngheo.support.Stage;

/**
 * Copies real tasks of one commune, row by row, until many communes have as many open tasks as a
 * province in its season: executions, tasks, candidates and variables of the engine, and of our
 * tables what the inbox reads names and deadlines from.
 */
final class ManyTasks {

    /** In one commune; 60 communes have 100,020. */
    enum Kind {
        SURVEY("household-review", "userTask_surveyHousehold", 1000, "rasoat1a"),
        ANSWER("household-review", "userTask_answerRequest", 150, "canbo"),
        REQUEST("benefit-application", "userTask_checkApplication", 300, "canbo"),
        CONFIRM("benefit-application", "userTask_confirmApplication", 66, "chutich"),
        POSTING("public-posting", "userTask_postList", 50, "bcd"),
        COMPLAINT("complaint-reverification", "userTask_assignReverifier", 100, "bcd"),
        OPINION("obtain-opinion", "userTask_giveOpinion", 1, "huyen");

        final String process;
        final String task;
        final int copies;
        final String holder;

        Kind(String process, String task, int copies, String holder) {
            this.process = process;
            this.task = task;
            this.copies = copies;
            this.holder = holder;
        }
    }

    static final int VILLAGES = 5;

    private final Stage stage;
    private final Connection owner;
    private final PlayedCommune commune;

    ManyTasks(Stage stage, Connection owner, PlayedCommune commune) {
        this.stage = stage;
        this.owner = owner;
        this.commune = commune;
    }

    /**
     * @param communes how many communes have tasks, the played one among them
     * @return their keys, the played one first
     */
    List<String> fill(int communes) throws SQLException {
        var round = commune.openRound();
        for (var kind : Kind.values()) {
            if (kind != Kind.SURVEY) {
                start(kind, stage.runtimeService());
            }
        }
        var keys = keys(communes);
        plan(keys);
        engineRows();
        ownRows(round);
        run("ANALYZE");
        return keys;
    }

    private void start(Kind kind, RuntimeService runtimeService) {
        Map<String, Object> variables =
                Map.of(
                        "communeKey",
                        commune.key(),
                        "villageKey",
                        commune.village(1),
                        "ownerRole",
                        "poverty-officer",
                        "checkDeadline",
                        "REQUEST_CHECK",
                        "confirmDeadline",
                        "REQUEST_CONFIRM",
                        "surveyDueAt",
                        new Date(1_695_000_000_000L),
                        "opinionOverdueAt",
                        new Date(1_695_000_000_000L));
        runtimeService
                .createProcessInstanceByKey(kind.process)
                .businessKey(UUID.randomUUID().toString())
                .setVariables(variables)
                .startBeforeActivity(kind.task)
                .execute();
    }

    private List<String> keys(int communes) {
        var others =
                stage.jdbc()
                        .sql(
                                """
                                SELECT unit_key FROM giamngheo.administrative_unit u
                                WHERE level = 'COMMUNE' AND area = 'RURAL' AND period = 2023
                                    AND unit_key <> :played
                                    AND NOT EXISTS (SELECT FROM giamngheo.village v
                                        WHERE v.commune_key = u.unit_key)
                                ORDER BY unit_key LIMIT :others
                                """)
                        .param("played", commune.key())
                        .param("others", communes - 1)
                        .query(String.class)
                        .list();
        return Stream.concat(Stream.of(commune.key()), others.stream()).toList();
    }

    /** One row for each task that is to be there. */
    private void plan(List<String> communes) throws SQLException {
        run(
                "CREATE TEMP TABLE commune AS SELECT key FROM unnest(ARRAY[%s]) AS key"
                        .formatted(quoted(communes)));
        run(
                """
                INSERT INTO giamngheo.village (village_key, commune_key, ordinal, name, valid_from)
                SELECT key || '.0' || n, key, n, 'Thôn ' || n, DATE '2023-01-01'
                FROM commune, generate_series(1, %d) n ON CONFLICT DO NOTHING
                """
                        .formatted(VILLAGES));
        run(
                "CREATE TEMP TABLE kind (kind text, task text, copies int, holder text);"
                        + " INSERT INTO kind VALUES "
                        + Arrays.stream(Kind.values())
                                .map(
                                        kind ->
                                                "('%s', '%s', %d, '%s')"
                                                        .formatted(
                                                                kind,
                                                                kind.task,
                                                                kind.copies,
                                                                kind.holder))
                                .collect(Collectors.joining(", ")));
        run(
                """
                CREATE TEMP TABLE plan AS
                SELECT k.kind, k.task, k.holder, s.instance, c.key AS commune, n,
                    c.key || '.0' || (1 + n %% %d) AS village,
                    k.kind || c.key || '#' || n AS salt
                FROM kind k
                CROSS JOIN LATERAL (SELECT t.proc_inst_id_ AS instance FROM public.act_ru_task t
                    WHERE t.task_def_key_ = k.task AND t.tenant_id_ = '%s' LIMIT 1) s
                CROSS JOIN commune c
                CROSS JOIN LATERAL generate_series(1, k.copies) n;
                ALTER TABLE plan ADD subject uuid;
                UPDATE plan SET subject = md5('subject' || salt)::uuid;
                ANALYZE plan
                """
                        .formatted(VILLAGES, commune.key()));
    }

    private void engineRows() throws SQLException {
        run(
                """
                INSERT INTO public.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_,
                    business_key_, parent_id_, proc_def_id_, act_id_, act_inst_id_, is_active_,
                    is_concurrent_, is_scope_, is_event_scope_, suspension_state_,
                    cached_ent_state_, sequence_counter_, tenant_id_, proc_def_key_)
                SELECT md5(e.id_ || p.salt), e.rev_, md5(e.root_proc_inst_id_ || p.salt),
                    md5(e.proc_inst_id_ || p.salt),
                    CASE WHEN e.business_key_ IS NOT NULL THEN p.subject::text END,
                    md5(e.parent_id_ || p.salt), e.proc_def_id_, e.act_id_,
                    md5(e.act_inst_id_ || p.salt), e.is_active_, e.is_concurrent_, e.is_scope_,
                    e.is_event_scope_, e.suspension_state_, e.cached_ent_state_,
                    e.sequence_counter_, p.commune, e.proc_def_key_
                FROM plan p JOIN public.act_ru_execution e ON e.proc_inst_id_ = p.instance;

                INSERT INTO public.act_ru_task (id_, rev_, execution_id_, proc_inst_id_,
                    proc_def_id_, name_, task_def_key_, assignee_, priority_, create_time_,
                    due_date_, suspension_state_, tenant_id_, task_state_)
                SELECT md5(t.id_ || p.salt), t.rev_, md5(t.execution_id_ || p.salt),
                    md5(t.proc_inst_id_ || p.salt), t.proc_def_id_, t.name_, t.task_def_key_,
                    CASE WHEN n % 5 = 0 AND p.kind <> 'SURVEY'
                        THEN p.holder || replace(p.commune, '-', '') END,
                    t.priority_, t.create_time_ - n * interval '1 minute',
                    TIMESTAMP '2023-09-05 17:00' + (n % 30 - 6) * interval '1 day',
                    t.suspension_state_, p.commune, t.task_state_
                FROM plan p
                JOIN public.act_ru_task t ON t.proc_inst_id_ = p.instance;

                INSERT INTO public.act_ru_identitylink (id_, rev_, group_id_, type_, user_id_,
                    task_id_, tenant_id_)
                SELECT md5(l.id_ || p.salt), l.rev_,
                    CASE WHEN l.group_id_ LIKE 'enumerator.%' THEN 'enumerator.' || p.village
                        ELSE l.group_id_ END,
                    l.type_, l.user_id_, md5(l.task_id_ || p.salt), p.commune
                FROM plan p
                JOIN public.act_ru_task t ON t.proc_inst_id_ = p.instance
                JOIN public.act_ru_identitylink l ON l.task_id_ = t.id_;

                INSERT INTO public.act_ru_variable (id_, rev_, type_, name_, execution_id_,
                    proc_inst_id_, proc_def_id_, double_, long_, text_, text2_, var_scope_,
                    sequence_counter_, is_concurrent_local_, tenant_id_)
                SELECT md5(v.id_ || p.salt), v.rev_, v.type_, v.name_,
                    md5(v.execution_id_ || p.salt), md5(v.proc_inst_id_ || p.salt),
                    v.proc_def_id_, v.double_, v.long_,
                    CASE v.name_ WHEN 'communeKey' THEN p.commune WHEN 'villageKey' THEN p.village
                        ELSE v.text_ END,
                    v.text2_, md5(v.var_scope_ || p.salt), v.sequence_counter_,
                    v.is_concurrent_local_, p.commune
                FROM plan p JOIN public.act_ru_variable v ON v.proc_inst_id_ = p.instance;
                """);
    }

    /** Whom the tasks are about, and until when they are to be done. */
    private void ownRows(UUID round) throws SQLException {
        run(
                """
                INSERT INTO giamngheo.household (id, commune_key, village_key, code)
                SELECT md5('household' || salt)::uuid, commune, village, kind || n FROM plan
                WHERE kind IN ('SURVEY', 'ANSWER', 'REQUEST', 'CONFIRM', 'COMPLAINT');

                INSERT INTO giamngheo.household_member (id, household_id, commune_key, full_name,
                    given_name, relation, birth_date, birth_precision, sex, position)
                SELECT gen_random_uuid(), h.id, h.commune_key, 'Khúc Thị Đo ' || h.code, 'Đo',
                    'HEAD', DATE '1960-03-02', 'DAY', 'FEMALE', 1
                FROM plan p JOIN giamngheo.household h ON h.id = md5('household' || p.salt)::uuid;

                INSERT INTO giamngheo.household_review (id, round_id, village_review_id,
                    household_id, attempt, origin, category_before, state, started)
                SELECT CASE kind WHEN 'COMPLAINT' THEN md5('review' || salt)::uuid
                        ELSE subject END,
                    v.round_id, v.id, md5('household' || salt)::uuid, 1, 'LIST', 'POOR', 'OPEN',
                    true
                FROM plan, (SELECT id, round_id FROM giamngheo.village_review
                    WHERE round_id = '%1$s' LIMIT 1) v
                WHERE kind IN ('SURVEY', 'ANSWER', 'COMPLAINT');

                INSERT INTO giamngheo.complaint (id, round_id, origin, review_id, village_key,
                    complainant, content, received_on, received_by, state)
                SELECT subject, '%1$s', 'AUTHORITY', md5('review' || salt)::uuid, village,
                    'Lê Văn Hỏi', 'Đề nghị xem lại', DATE '2023-09-01', 'bcd', 'RECEIVED'
                FROM plan WHERE kind = 'COMPLAINT';

                INSERT INTO giamngheo.posting (id, round_id, village_key, kind, state, token)
                SELECT subject, '%1$s', village, 'MEETING', 'PREPARED', md5(salt)
                FROM plan WHERE kind = 'POSTING';

                INSERT INTO giamngheo.review_round
                SELECT (jsonb_populate_record(r, jsonb_build_object('id',
                    md5('round' || p.commune)::uuid, 'commune_key', p.commune))).*
                FROM plan p JOIN giamngheo.review_round r ON r.id = '%1$s'
                WHERE p.kind = 'OPINION' AND p.commune <> r.commune_key;

                INSERT INTO giamngheo.dossier (id, round_id, commune_key, state)
                SELECT p.subject, r.id, r.commune_key, 'OPEN'
                FROM plan p JOIN giamngheo.review_round r ON r.commune_key = p.commune
                WHERE p.kind = 'OPINION'
                ON CONFLICT DO NOTHING;

                INSERT INTO giamngheo.benefit_application (id, kind, commune_key, village_key,
                    benefit_code, exclusive_kind, household_id, subject_id, received_on,
                    received_by, owner_role, needs_posting, chair_confirms, body_decides, state)
                SELECT p.subject, 'REQUEST', p.commune, p.village, b.code, b.exclusive_kind,
                    md5('household' || salt)::uuid, md5('household' || salt)::uuid,
                    DATE '2023-09-01', 'canbo', 'poverty-officer', false, true, true,
                    CASE p.kind WHEN 'REQUEST' THEN 'CHECKING' ELSE 'CONFIRMING' END
                FROM plan p, (SELECT code, exclusive_kind FROM giamngheo.benefit
                    WHERE subject = 'HOUSEHOLD' ORDER BY code LIMIT 1) b
                WHERE p.kind IN ('REQUEST', 'CONFIRM');

                INSERT INTO giamngheo.deadline (id, subject_type, subject_id, rule_code, start_on,
                    days, day_kind, clause, basis, whose_time, due_on)
                SELECT gen_random_uuid(), task, subject::text, 'REQUEST_CHECK', DATE '2023-08-01',
                    3, 'WORKING', 'Mốc nội bộ của Ủy ban nhân dân xã', 'INTERNAL', 'AUTHORITY',
                    DATE '2023-09-05' + (n %% 30 - 6)
                FROM plan;
                """
                        .formatted(round));
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(List<String> texts) {
        return texts.stream().collect(Collectors.joining("', '", "'", "'"));
    }
}
