package vn.giamngheo.classification;

import java.util.List;
import vn.giamngheo.shared.PovertyCategory;

/**
 * What a household was found to be and everything that led there, so that a complaint two years
 * later can be answered.
 *
 * @param b1Max limit of the standard for the area: up to it a household is poor or near-poor
 * @param b2Min limit from which a household is poor
 * @param matchedRules ids of the rules of the decision table
 * @param decisionVersion table, legal period and version: "classify-household:NAT-2022:v1"
 * @param reason Vietnamese sentence with numbers and clause, for the household
 */
public record Classification(
        PovertyCategory category,
        String standardId,
        int b1Score,
        int b1Max,
        int b2Score,
        int b2Min,
        List<String> matchedRules,
        String decisionVersion,
        String reason) {}
