package vn.giamngheo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import vn.giamngheo.shared.BusinessException;

class StartupRefusalsTest {

    @Test
    void a_taken_port_is_named_together_with_the_way_out() {
        assertThat(
                        StartupRefusals.sentenceFor(
                                new ApplicationContextException(
                                        "Failed to start bean", new PortInUseException(8080))))
                .contains(
                        "Không khởi động được: cổng 8080 đang được chương trình khác dùng. Hãy dừng"
                                + " chương trình đó hoặc chạy lại với --server.port=8081.");
    }

    @Test
    void a_refused_step_of_the_start_says_its_sentence() {
        assertThat(
                        StartupRefusals.sentenceFor(
                                new BusinessException(
                                        "FIRST_PASSWORD_REFUSED", "Đặt lại mật khẩu.")))
                .contains("Đặt lại mật khẩu.");
    }

    @Test
    void an_unknown_failure_is_left_to_the_usual_report() {
        assertThat(StartupRefusals.sentenceFor(new IllegalStateException("unknown"))).isEmpty();
    }
}
