package vn.giamngheo.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every route of the engine's web applications that may write, read from the annotations of their
 * resources, so that a route of a later version is met as well.
 */
final class EngineRoutes {

    /** No route of the engine lies deeper. */
    private static final int DEEPEST = 6;

    private EngineRoutes() {}

    /** A route with its names in braces still in it. */
    record Route(String method, String path) {}

    /**
     * @param base address of the application the resources belong to
     */
    static List<Route> writing(String base, Collection<Class<?>> resources) {
        Set<Route> found = new LinkedHashSet<>();
        for (var resource : resources) {
            var path = path(resource);
            if (path != null) {
                collect(joined(base, path), resource, 0, found);
            }
        }
        return List.copyOf(found);
    }

    private static void collect(String base, Class<?> resource, int depth, Set<Route> found) {
        if (depth > DEEPEST) {
            return;
        }
        for (var method : resource.getMethods()) {
            var declared = declarations(method);
            var path =
                    declared.stream()
                            .map(each -> each.getAnnotation(Path.class))
                            .filter(each -> each != null)
                            .map(Path::value)
                            .findFirst();
            var verb = declared.stream().flatMap(EngineRoutes::verbs).findFirst();
            var address = path.map(each -> joined(base, each)).orElse(base);
            if (verb.isPresent()) {
                if (!Set.of("GET", "HEAD", "OPTIONS").contains(verb.get())) {
                    found.add(new Route(verb.get(), address));
                }
            } else if (path.isPresent()) {
                collect(address, method.getReturnType(), depth + 1, found);
            }
        }
    }

    /** The method itself and what it overrides: annotations stand on interfaces. */
    private static List<Method> declarations(Method method) {
        List<Method> declared = new ArrayList<>();
        Set<Class<?>> seen = new HashSet<>();
        above(method.getDeclaringClass(), seen);
        for (var type : seen) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(each -> each.getName().equals(method.getName()))
                    .filter(
                            each ->
                                    Arrays.equals(
                                            each.getParameterTypes(), method.getParameterTypes()))
                    .forEach(declared::add);
        }
        return declared;
    }

    private static void above(Class<?> type, Set<Class<?>> seen) {
        if (type == null || !seen.add(type)) {
            return;
        }
        above(type.getSuperclass(), seen);
        Arrays.stream(type.getInterfaces()).forEach(each -> above(each, seen));
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value);
    }

    private static String path(Class<?> resource) {
        for (var type = resource; type != null; type = type.getSuperclass()) {
            var path = type.getAnnotation(Path.class);
            if (path != null) {
                return path.value();
            }
        }
        return null;
    }

    private static String joined(String base, String path) {
        var tail = path.startsWith("/") ? path : "/" + path;
        return tail.equals("/") ? base : base + tail;
    }
}
