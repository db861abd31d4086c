package vn.giamngheo.recognition;

import java.util.UUID;

/** A decision took effect; carries ids only. */
public record HouseholdsRecognised(UUID decisionId, String communeKey) {}
