package vn.giamngheo.approval;

import vn.giamngheo.shared.InputErrors;
import vn.giamngheo.shared.VietnameseText;

/**
 * Who saw a list hang or come down, by name and post. Stands in for a picture.
 *
 * @param name empty for nobody
 * @param post "Bí thư chi bộ thôn"
 */
public record Witness(String name, String post) {

    private static final int LONGEST = 200;

    public static final Witness NOBODY = new Witness("", "");

    public Witness {
        name = VietnameseText.clean(name);
        post = VietnameseText.clean(post);
    }

    public boolean named() {
        return !name.isEmpty();
    }

    /** A name without a post, or a post without a name, proves nothing. */
    void check(InputErrors errors) {
        errors.addIf(
                        name.isEmpty() && !post.isEmpty(),
                        "witnessName",
                        "Ghi họ tên người chứng kiến.")
                .addIf(name.length() > LONGEST, "witnessName", "Họ tên dài quá 200 ký tự.")
                .addIf(
                        !name.isEmpty() && post.isEmpty(),
                        "witnessPost",
                        "Ghi chức vụ của người chứng kiến, ví dụ bí thư chi bộ thôn.")
                .addIf(post.length() > LONGEST, "witnessPost", "Chức vụ dài quá 200 ký tự.");
    }
}
