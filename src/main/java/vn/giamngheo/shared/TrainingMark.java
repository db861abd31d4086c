package vn.giamngheo.shared;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether this is the invented training commune, which every page and document has to say. */
@Component
public class TrainingMark {

    private final boolean active;

    TrainingMark(Environment environment) {
        this.active = environment.acceptsProfiles(Profiles.of("training"));
    }

    public boolean active() {
        return active;
    }
}
