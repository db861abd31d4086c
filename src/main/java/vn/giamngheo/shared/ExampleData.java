package vn.giamngheo.shared;

/**
 * Whether results of this installation may rest on data that was invented as an example: then every
 * page and document says "VÍ DỤ". Implemented by the module that owns such data.
 */
public interface ExampleData {

    /** Once an example was in use, what it led to stays, so this stays true. */
    boolean used();
}
