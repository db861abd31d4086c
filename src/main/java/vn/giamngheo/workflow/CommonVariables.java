package vn.giamngheo.workflow;

/** Variables every process of ours carries. */
public final class CommonVariables {

    /** Unit key of the commune; the engine's tenant. */
    public static final ProcessVariable<String> COMMUNE = ProcessVariable.text("communeKey");

    private CommonVariables() {}
}
