package vn.giamngheo.classification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** The answers of a survey as they are stored, one text for the same answers whoever writes it. */
public final class SurveyFactsJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(new ExactNumber())
                                    .addSerializer(new SortedDevices()))
                    .serializationInclusion(JsonInclude.Include.NON_NULL)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(SurveyFacts.class);
    private static final ObjectReader READER = MAPPER.readerFor(SurveyFacts.class);

    private SurveyFactsJson() {}

    /**
     * Members by id, maps by key, numbers without trailing zeros; what was not answered is left
     * out.
     */
    public static String write(SurveyFacts facts) {
        var sorted =
                new SurveyFacts(
                        facts.members().stream()
                                .sorted(Comparator.comparing(MemberFacts::id))
                                .toList(),
                        facts.dwelling(),
                        facts.internet(),
                        facts.devices(),
                        facts.marks(),
                        facts.points(),
                        facts.paperTotal(),
                        facts.paperExplanation());
        try {
            return WRITER.writeValueAsString(sorted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("survey facts cannot be written", e);
        }
    }

    /**
     * @throws IllegalArgumentException for a text that this class did not write
     */
    public static SurveyFacts read(String json) {
        try {
            SurveyFacts facts = READER.readValue(json);
            if (facts == null) {
                throw new IllegalArgumentException("no facts of a survey");
            }
            return facts;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the facts of a survey", e);
        }
    }

    private static final class ExactNumber extends StdSerializer<BigDecimal> {

        ExactNumber() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeNumber(value.stripTrailingZeros().toPlainString());
        }
    }

    private static final class SortedDevices extends StdSerializer<Set<?>> {

        SortedDevices() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> value, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartArray();
            for (var device : new TreeSet<>(value)) {
                json.writeString(device.toString());
            }
            json.writeEndArray();
        }
    }
}
