package vn.giamngheo.classification;

/** A cause of poverty (<i>nguyên nhân nghèo</i>), in the order of report form 7.10. */
public record PovertyCause(int no, String code, String name, String mark) {}
