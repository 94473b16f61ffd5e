package dev.connections.peers.spring;

import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;

/** The questions about connections. Pages come without a count of all rows. */
@RepositoryRestResource(path = "connections", collectionResourceRel = "connections")
public interface ConnectionRepository extends CrudRepository<ConnectionItem, UUID> {

    /** Those of a record. */
    @Query("select c from ConnectionItem c where c.record1Id = :record order by c.id")
    Slice<ConnectionItem> ofRecord(@Param("record") UUID record, Pageable page);

    /** Those in a role. */
    @Query("select c from ConnectionItem c where c.role1Id in (select r.id from RoleRow r where lower(r.name) = lower(:name))"
            + " order by c.id")
    Slice<ConnectionItem> inRole(@Param("name") String name, Pageable page);

    /** All, by their ids. */
    @Query("select c from ConnectionItem c order by c.id")
    Slice<ConnectionItem> page(Pageable page);

    /** Those of an owner. */
    @Query("select c from ConnectionItem c where c.ownerId = :owner order by c.id")
    Slice<ConnectionItem> ofOwner(@Param("owner") UUID owner, Pageable page);

    /** How many an owner has. */
    @Query("select count(c) from ConnectionItem c where c.ownerId = :owner")
    long countOfOwner(@Param("owner") UUID owner);

    /** The latest first. */
    @Query("select c from ConnectionItem c order by c.createdOn desc, c.id")
    Slice<ConnectionItem> latest(Pageable page);
}
