package dev.connections.peers.spring;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;

/** The questions about contacts. */
@RepositoryRestResource(path = "contacts", collectionResourceRel = "contacts")
public interface ContactRepository extends Repository<ContactRow, UUID> {

    /** One by its id. */
    Optional<ContactRow> findById(UUID id);

    /** Those whose names begin so. */
    @Query("select c from ContactRow c where lower(c.name) like concat(lower(:prefix), '%') order by c.id")
    Slice<ContactRow> beginning(@Param("prefix") String prefix, Pageable page);

    /** Those whose names contain a text. */
    @Query("select c from ContactRow c where lower(c.name) like concat('%', lower(:part), '%') order by c.id")
    Slice<ContactRow> containing(@Param("part") String part, Pageable page);
}
