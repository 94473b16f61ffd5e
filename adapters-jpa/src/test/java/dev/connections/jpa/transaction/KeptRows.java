package dev.connections.jpa.transaction;

import static dev.connections.contracts.Fixtures.CONTACT;
import static dev.connections.contracts.Fixtures.as;
import static dev.connections.contracts.Fixtures.connection;

import dev.connections.application.Application;
import dev.connections.application.access.Administrator;
import dev.connections.application.access.Caller;
import dev.connections.application.command.Precondition;
import dev.connections.application.command.Saved;
import dev.connections.application.connection.UpdateCommand;
import dev.connections.application.currency.CurrencyFacts;
import dev.connections.application.currency.CurrencyUpdate;
import dev.connections.application.metadata.SecuredAttribute;
import dev.connections.application.port.Ports;
import dev.connections.application.record.RecordUpdate;
import dev.connections.application.role.RoleUpdate;
import dev.connections.application.security.BusinessUnitFacts;
import dev.connections.application.sharing.AttributeShareCommand;
import dev.connections.contracts.Fixtures;
import dev.connections.domain.Change;
import dev.connections.domain.access.AttributeShare;
import dev.connections.domain.access.BusinessUnit;
import dev.connections.domain.access.SecurityRole;
import dev.connections.domain.connection.Amendment;
import dev.connections.domain.connection.ConnectionId;
import dev.connections.domain.connection.Origin;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.participant.Participant;
import dev.connections.domain.record.AttributeChanges;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.Version;
import dev.connections.domain.role.ConnectionRoleId;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** The sets whose rows clients make, change and delete by id, each by its use cases. */
enum KeptRows {
    CONNECTIONS {
        @Override
        Saved save(Office office, UUID id, int number, Precondition precondition) {
            Amendment amendment = new Amendment(
                    Change.to(Optional.of(office.ann.ref())),
                    Change.none(),
                    Change.to(Optional.of(office.ben.ref())),
                    Change.none(),
                    Change.to(Optional.of("Visit " + number)),
                    Change.none(),
                    Change.none(),
                    Change.none());
            UpdateCommand command = new UpdateCommand(
                    new ConnectionId(id),
                    amendment,
                    Change.none(),
                    Change.none(),
                    Change.none(),
                    Origin.HERE,
                    precondition);
            return office.application.upsert().upsert(command, CALLER);
        }

        @Override
        Version version(Office office, UUID id) {
            ConnectionId row = new ConnectionId(id);
            return office.ports
                    .connections()
                    .find(row)
                    .orElseThrow()
                    .rows()
                    .row(row)
                    .version();
        }

        @Override
        void delete(Office office, UUID id, Precondition precondition) {
            office.application.disconnect().disconnect(new ConnectionId(id), precondition, CALLER);
        }
    },

    CONTACTS {
        @Override
        Saved save(Office office, UUID id, int number, Precondition precondition) {
            RecordUpdate update =
                    new RecordUpdate(contact(id), Change.to("Ann " + number), Change.none(), precondition);
            return office.application.records().upsert(update, CALLER);
        }

        @Override
        Version version(Office office, UUID id) {
            return office.ports.records().find(contact(id)).orElseThrow().version();
        }

        @Override
        void delete(Office office, UUID id, Precondition precondition) {
            office.application.records().delete(contact(id), precondition, CALLER);
        }

        private static RecordRef contact(UUID id) {
            return new RecordRef(CONTACT, id);
        }
    },

    ROLES {
        @Override
        Saved save(Office office, UUID id, int number, Precondition precondition) {
            RoleUpdate update = new RoleUpdate(
                    new ConnectionRoleId(id),
                    Change.to("Doctor " + number),
                    Change.none(),
                    Change.none(),
                    Change.none(),
                    precondition);
            return office.application.roles().upsert(update, CALLER);
        }

        @Override
        Version version(Office office, UUID id) {
            return office.ports
                    .roles()
                    .find(new ConnectionRoleId(id))
                    .orElseThrow()
                    .version();
        }

        @Override
        void delete(Office office, UUID id, Precondition precondition) {
            office.application.roles().delete(new ConnectionRoleId(id), precondition, CALLER);
        }
    },

    CURRENCIES {
        @Override
        Saved save(Office office, UUID id, int number, Precondition precondition) {
            CurrencyFacts facts = CurrencyFacts.of(
                    new CurrencyProfile("Euro " + number, "EUR", "E", 2), new ExchangeRate(new BigDecimal("1.25")));
            return office.application
                    .currencies()
                    .upsert(new CurrencyUpdate(new CurrencyId(id), facts, precondition), CALLER);
        }

        @Override
        Version version(Office office, UUID id) {
            return office.ports
                    .currencies()
                    .find(new CurrencyId(id))
                    .orElseThrow()
                    .version();
        }

        @Override
        void delete(Office office, UUID id, Precondition precondition) {
            office.application.currencies().delete(new CurrencyId(id), precondition, CALLER);
        }
    },

    BUSINESS_UNITS {
        @Override
        Saved save(Office office, UUID id, int number, Precondition precondition) {
            return office.application
                    .businessUnits()
                    .save(
                            new BusinessUnit.Id(id),
                            new BusinessUnitFacts(
                                    Optional.of("Ward " + number), Optional.empty(), AttributeChanges.NONE),
                            precondition,
                            CALLER);
        }

        @Override
        Version version(Office office, UUID id) {
            return office.ports
                    .businessUnits()
                    .find(new BusinessUnit.Id(id))
                    .orElseThrow()
                    .version();
        }

        @Override
        void delete(Office office, UUID id, Precondition precondition) {
            office.application.businessUnits().delete(new BusinessUnit.Id(id), precondition, CALLER);
        }
    },

    SECURITY_ROLES {
        @Override
        Saved save(Office office, UUID id, int number, Precondition precondition) {
            return office.application
                    .securityRoles()
                    .save(new SecurityRole.Id(id), Optional.of("Nurse " + number), precondition, CALLER);
        }

        @Override
        Version version(Office office, UUID id) {
            return office.ports
                    .securityRoles()
                    .find(new SecurityRole.Id(id))
                    .orElseThrow()
                    .version();
        }

        @Override
        void delete(Office office, UUID id, Precondition precondition) {
            office.application.securityRoles().delete(new SecurityRole.Id(id), precondition, CALLER);
        }
    },

    ATTRIBUTE_SHARES {
        @Override
        Saved save(Office office, UUID id, int number, Precondition precondition) {
            AttributeShareCommand command = new AttributeShareCommand(
                    Optional.of(new AttributeShare.Id(id)),
                    Optional.of(SecuredAttribute.CONNECTION_DESCRIPTION.id()),
                    Optional.of(office.shared),
                    Optional.of(office.given.user("Reader of " + number)),
                    Optional.of(true),
                    Optional.of(number % 2 == 0));
            return office.application.attributeShares().save(new AttributeShare.Id(id), command, precondition, CALLER);
        }

        @Override
        Version version(Office office, UUID id) {
            return office.ports
                    .attributeShares()
                    .find(new AttributeShare.Id(id))
                    .orElseThrow()
                    .version();
        }

        @Override
        void delete(Office office, UUID id, Precondition precondition) {
            office.application.attributeShares().end(new AttributeShare.Id(id), precondition, CALLER);
        }
    };

    private static final Caller CALLER = Administrator.CALLER;

    /** Changes the row of that id, or makes it; the number is part of what it says afterwards. */
    abstract Saved save(Office office, UUID id, int number, Precondition precondition);

    abstract Version version(Office office, UUID id);

    abstract void delete(Office office, UUID id, Precondition precondition);

    /** A new row. */
    UUID make(Office office) {
        UUID id = UUID.randomUUID();
        save(office, id, 0, Precondition.NONE);
        return id;
    }

    /** Where the rows are kept, with two contacts to be connected and the row of a connection to be shared. */
    static final class Office {

        final Application application;
        final Ports ports;
        final Fixtures given;
        final Participant ann;
        final Participant ben;
        final RecordRef shared;

        Office(Application application, Ports ports, Fixtures given) {
            this.application = application;
            this.ports = ports;
            this.given = given;
            ann = given.contact("Ann");
            ben = given.contact("Ben");
            shared = given.keep(connection(as(ann), as(given.contact("Cleo"))))
                    .rows()
                    .master()
                    .id()
                    .ref();
        }
    }
}
