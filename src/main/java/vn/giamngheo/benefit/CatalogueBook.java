package vn.giamngheo.benefit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.giamngheo.shared.BusinessException;

/** Everything confirmed in the catalogue at one moment; never changed, only replaced as a whole. */
final class CatalogueBook {

    private final Map<String, Benefit> benefits;
    private final Map<String, List<CatalogueRule>> rules;
    private final Map<String, NumberKind> kinds;
    private final Map<String, List<DatedNumber>> numbers;

    /**
     * @param rules of a benefit the oldest first
     */
    CatalogueBook(
            List<Benefit> benefits,
            List<CatalogueRule> rules,
            List<NumberKind> kinds,
            List<DatedNumber> numbers) {
        this.benefits = inOrder(benefits, Benefit::code);
        this.rules = rules.stream().collect(groupingBy(rule -> rule.rule().benefitCode()));
        this.kinds = inOrder(kinds, NumberKind::code);
        this.numbers = numbers.stream().collect(groupingBy(DatedNumber::code));
    }

    List<Benefit> benefits() {
        return List.copyOf(benefits.values());
    }

    Benefit benefit(String code) {
        return required(benefits, code);
    }

    List<CatalogueRule> rulesOf(String benefitCode) {
        return rules.getOrDefault(benefit(benefitCode).code(), List.of());
    }

    Optional<CatalogueRule> ruleOn(String benefitCode, LocalDate day) {
        return rulesOf(benefitCode).stream()
                .filter(each -> !day.isBefore(each.rule().validFrom()))
                .filter(each -> isNotOver(each.rule(), day))
                .findFirst();
    }

    List<NumberKind> kinds() {
        return List.copyOf(kinds.values());
    }

    NumberKind kind(String code) {
        return required(kinds, code);
    }

    /**
     * The kind that a person named.
     *
     * @throws BusinessException NOT_FOUND
     */
    NumberKind askedKind(String code) {
        var kind = kinds.get(code);
        if (kind == null) {
            throw new BusinessException(
                    "NOT_FOUND", "Không có loại số liệu này trong Danh mục chính sách.");
        }
        return kind;
    }

    /** The commune's own number, or the country's where the commune has none. */
    Optional<DatedNumber> number(String code, String communeKey, LocalDate day) {
        var holding =
                numbers.getOrDefault(code, List.of()).stream()
                        .filter(number -> number.holdsOn(day))
                        .toList();
        return holding.stream()
                .filter(number -> communeKey.equals(number.communeKey()))
                .findFirst()
                .or(
                        () ->
                                holding.stream()
                                        .filter(number -> number.communeKey() == null)
                                        .findFirst());
    }

    /** Numbers of a benefit: those its rules are counted from and those that belong to it. */
    List<NumberKind> kindsOf(String benefitCode) {
        var named =
                rulesOf(benefitCode).stream()
                        .map(CatalogueRule::money)
                        .flatMap(money -> money == null ? Stream.empty() : Stream.of(money))
                        .flatMap(money -> Stream.ofNullable(money.number()))
                        .toList();
        return kinds.values().stream()
                .filter(
                        kind ->
                                named.contains(kind.code())
                                        || kind.benefits().contains(benefitCode))
                .toList();
    }

    private static boolean isNotOver(BenefitRule rule, LocalDate day) {
        var to = rule.validTo();
        return to == null || !day.isAfter(to);
    }

    private static <T> T required(Map<String, T> all, String code) {
        var found = all.get(code);
        if (found == null) {
            throw new IllegalArgumentException("the catalogue has no " + code);
        }
        return found;
    }

    private static <T> Map<String, T> inOrder(List<T> all, Function<T, String> code) {
        return all.stream()
                .collect(toMap(code, each -> each, (one, other) -> one, LinkedHashMap::new));
    }
}
