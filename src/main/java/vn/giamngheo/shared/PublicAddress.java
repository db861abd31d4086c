package vn.giamngheo.shared;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The address under which people outside reach the application; printed as QR codes. */
@Component
public class PublicAddress {

    private final String base;

    PublicAddress(@Value("${giamngheo.public-address}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    /**
     * @param path beginning with a slash
     */
    public String of(String path) {
        return base + path;
    }
}
