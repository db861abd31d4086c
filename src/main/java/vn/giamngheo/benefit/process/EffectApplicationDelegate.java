package vn.giamngheo.benefit.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.giamngheo.benefit.EffectApplication;

/** Thực hiện kết quả: danh sách cấp thẻ, đào tạo nghề, thôi hưởng. */
@Component
class EffectApplicationDelegate implements JavaDelegate {

    private final EffectApplication effectApplication;

    EffectApplicationDelegate(EffectApplication effectApplication) {
        this.effectApplication = effectApplication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = UUID.fromString(execution.getProcessBusinessKey());
        effectApplication.effect(id);
    }
}
