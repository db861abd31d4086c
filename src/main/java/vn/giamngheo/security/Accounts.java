package vn.giamngheo.security;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Accounts extends Repository<Account, String> {

    Account save(Account account);

    Account saveAndFlush(Account account);

    Optional<Account> findById(String username);

    boolean existsById(String username);

    long count();
}
