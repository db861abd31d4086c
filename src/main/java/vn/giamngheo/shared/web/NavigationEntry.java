package vn.giamngheo.shared.web;

/**
 * A place the person can go to.
 *
 * @param icon name of a symbol of {@code img/icons.svg}, always shown with the label
 * @param current whether the page shown lies there
 */
public record NavigationEntry(String label, String path, String icon, boolean current) {

    NavigationEntry named(String otherLabel) {
        return new NavigationEntry(otherLabel, path, icon, current);
    }
}
