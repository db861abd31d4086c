package vn.giamngheo.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public face of a module: one activity of the business, named by a verb. A {@link
 * BusinessException} does not roll back, because it is thrown before anything is changed and a
 * delegate may still turn it into a path of the process within the same transaction.
 */
@Documented
@Service
@Transactional(noRollbackFor = BusinessException.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
