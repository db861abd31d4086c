package vn.giamngheo.workflow;

/**
 * How far a move to a new version has come.
 *
 * @param total steps of the move, each with some instances
 * @param failed steps that are tried again or stand still; Cockpit names the cause
 */
public record MoveProgress(String batchId, int total, int done, int failed) {}
