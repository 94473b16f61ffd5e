package dev.connections.benchmarks.pieces;

import dev.connections.application.access.AccessControl;
import dev.connections.application.access.AttributeAccess;
import dev.connections.application.access.Caller;
import dev.connections.application.metadata.EntityDefinition;
import dev.connections.application.port.BusinessUnits;
import dev.connections.application.port.Principals;
import dev.connections.application.query.Condition;
import dev.connections.domain.access.AccessRight;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.BusinessUnitTree;
import dev.connections.domain.access.EffectiveGrants;
import dev.connections.domain.access.Grant;
import dev.connections.domain.access.Principal;
import dev.connections.domain.access.Privilege;
import dev.connections.domain.access.PrivilegeDepth;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a caller to the condition that its rows meet. The store is taken out: what it would tell of a user in three teams,
 * with a role to the depth of a unit that has 20 units below it, is told at once (through a reflective proxy, of which a
 * call costs a few nanoseconds).
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class AccessPredicate {

    private static final int UNITS = 20;
    private static final int TEAMS = 3;

    private final Principal.User user = new Principal.User(new UUID(8, 1));
    private final Caller caller = Caller.of(user);

    private AccessControl access;
    private EntityDefinition connection;
    private EntityDefinition contact;

    /** Lets the ports tell what they would know. */
    @Setup(Level.Trial)
    public void prepare(SampleStore store) {
        connection = store.connection.definition();
        contact = store.entities.ofSet("contacts").orElseThrow().definition();
        BusinessUnit.Id top = new BusinessUnit.Id(new UUID(10, 0));
        List<BusinessUnit> units = new ArrayList<>(List.of(BusinessUnit.create(top, "North", Optional.empty())));
        for (int i = 1; i <= UNITS; i++) {
            units.add(BusinessUnit.create(new BusinessUnit.Id(new UUID(10, i)), "Ward " + i, Optional.of(top)));
        }
        BusinessUnitTree tree = BusinessUnitTree.of(units);
        Set<Principal.Team> teams = Set.of(team(1), team(2), team(TEAMS));
        Map<Privilege, List<Grant>> grants = new HashMap<>();
        for (EntityDefinition entity : List.of(connection, contact)) {
            grants.put(
                    Privilege.of(AccessRight.READ, entity.type()),
                    List.of(new Grant(user, top, PrivilegeDepth.DEEP), new Grant(team(1), top, PrivilegeDepth.BASIC)));
        }
        EffectiveGrants effective = new EffectiveGrants(teams, grants);
        Principals principals = telling(Principals.class, "effectiveGrants", effective);
        BusinessUnits businessUnits = telling(BusinessUnits.class, "tree", tree);
        access = new AccessControl(
                principals,
                businessUnits,
                store.ports.shares(),
                new AttributeAccess(principals, businessUnits, store.ports.attributeShares(), Set.of()));
    }

    /** The rows of one entity. */
    @Benchmark
    public Condition ofConnections() {
        return access.readableRows(caller, connection);
    }

    /** The rows of two entities, as for a query with a link. */
    @Benchmark
    public Map<EntityDefinition, Condition> ofConnectionsAndContacts() {
        return access.visibleRows(caller, List.of(connection, contact));
    }

    private static Principal.Team team(int number) {
        return new Principal.Team(new UUID(9, number));
    }

    private static <T> T telling(Class<T> port, String question, Object answer) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    if (!method.getName().equals(question)) {
                        throw new UnsupportedOperationException(method.toString());
                    }
                    return answer;
                }));
    }
}
