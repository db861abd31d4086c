package vn.giamngheo.document;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of a commune's documents, counted within a year and a kind (Nghị định 30/2020/NĐ-CP, Phụ
 * lục I). Given out under a row lock in the transaction that uses them: no gap after a refusal, no
 * double for two who sign at once.
 */
@Component
public class NumberRegister {

    /** Kinds that are counted apart, with the symbol behind the number. */
    public enum Kind {
        DECISION("QĐ-UBND"),
        CERTIFICATE("GCN-HN.HCN"),
        REPORT("BC-UBND"),
        NOTICE("TB-UBND"),
        /** What is sent to a body that decides; the decree names no symbol, this one is ours. */
        LIST("DS-UBND"),
        /** The commune confirms a class or a need to a body outside; a symbol of ours as well. */
        CONFIRMATION("XN-UBND"),
        /** The commune proposes what a body above decides. */
        PROPOSAL("TTr-UBND");

        private final String symbol;

        Kind(String symbol) {
            this.symbol = symbol;
        }

        /** The number as printed: "05/QĐ-UBND". */
        public String print(int number) {
            return OfficialWording.number(number, symbol);
        }
    }

    private final JdbcClient jdbc;

    NumberRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param count how many numbers in a row
     * @return the first of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int take(String communeKey, int year, Kind kind, int count) {
        var last =
                jdbc.sql(
                                """
                                INSERT INTO giamngheo.document_number AS n
                                    (commune_key, year, kind, last)
                                VALUES (:commune, :year, :kind, :count)
                                ON CONFLICT (commune_key, year, kind)
                                    DO UPDATE SET last = n.last + :count
                                RETURNING last
                                """)
                        .param("commune", communeKey)
                        .param("year", year)
                        .param("kind", kind.name())
                        .param("count", count)
                        .query(Integer.class)
                        .single();
        return last - count + 1;
    }
}
