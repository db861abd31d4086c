package vn.giamngheo.embedded;

/** Another copy of the application works on the same data folder. */
public final class FolderInUse extends StartupRefused {

    FolderInUse(String sentence) {
        super(sentence);
    }
}
