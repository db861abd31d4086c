package vn.giamngheo.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicTokenTest {

    /** 32 letters of an alphabet of 64: 192 bits. */
    @Test
    void aTokenCarriesMoreThanAnybodyCanGuess() {
        assertThat(PublicToken.next()).matches("[A-Za-z0-9_-]{32}");
    }

    @Test
    void noTwoTokensBeginAlike() {
        var beginnings =
                Stream.generate(PublicToken::next)
                        .limit(2000)
                        .map(token -> token.substring(0, 12))
                        .collect(Collectors.toSet());

        assertThat(beginnings).hasSize(2000);
    }
}
