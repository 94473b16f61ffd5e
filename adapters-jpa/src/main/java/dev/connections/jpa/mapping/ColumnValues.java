package dev.connections.jpa.mapping;

import dev.connections.domain.access.Principal;
import dev.connections.domain.connection.ConnectionName;
import dev.connections.domain.connection.Party;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.currency.Valuation;
import dev.connections.domain.image.Picture;
import dev.connections.domain.image.RowImage;
import dev.connections.domain.record.RecordRef;
import dev.connections.domain.record.RecordState;
import dev.connections.domain.role.ConnectionRoleId;
import dev.connections.domain.role.RoleCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Named;

/** How one value of the domain stands in one column. */
final class ColumnValues {

    private ColumnValues() {}

    /** The database keeps microseconds, and H2 and PostgreSQL round what is finer differently. */
    static Instant moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    static UUID principalId(Principal principal) {
        return principal.id();
    }

    static int principalTypeCode(Principal principal) {
        return principal.type().objectTypeCode();
    }

    static @Nullable UUID userId(Optional<Principal.User> user) {
        return user.map(Principal.User::id).orElse(null);
    }

    static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    static @Nullable Integer categoryNumber(Optional<RoleCategory> category) {
        return category.map(RoleCategory::value).orElse(null);
    }

    static @Nullable String connectionName(ConnectionName name) {
        return nullWhenEmpty(name.text());
    }

    /** No name is an absent value to queries, and so it is to the database. */
    @Named("nullWhenEmpty")
    static @Nullable String nullWhenEmpty(String name) {
        return name.isEmpty() ? null : name;
    }

    @Named("stateCode")
    static int stateCode(RecordState state) {
        return state.code();
    }

    @Named("statusCode")
    static int statusCode(RecordState state) {
        return state.statusReason();
    }

    @Named("currencyId")
    static @Nullable UUID currencyId(Optional<Valuation> valuation) {
        return valuation.map(Valuation::currency).map(CurrencyId::value).orElse(null);
    }

    @Named("exchangeRate")
    static @Nullable BigDecimal exchangeRate(Optional<Valuation> valuation) {
        return valuation.map(Valuation::rate).map(ExchangeRate::value).orElse(null);
    }

    @Named("imageContent")
    static byte @Nullable [] imageContent(Optional<RowImage> image) {
        return image.map(RowImage::thumbnail).map(Picture::content).orElse(null);
    }

    @Named("imageId")
    static @Nullable UUID imageId(Optional<RowImage> image) {
        return image.map(RowImage::id).orElse(null);
    }

    @Named("imageTimestamp")
    static @Nullable Long imageTimestamp(Optional<RowImage> image) {
        return image.map(RowImage::timestamp).orElse(null);
    }

    @Named("imageUrl")
    static @Nullable String imageUrl(Optional<RowImage> image) {
        return image.map(RowImage::url).orElse(null);
    }

    @Named("recordTypeCode")
    static @Nullable Integer recordTypeCode(Party party) {
        return party.record()
                .map(RecordRef::type)
                .map(type -> type.objectTypeCode())
                .orElse(null);
    }

    @Named("recordId")
    static @Nullable UUID recordId(Party party) {
        return party.record().map(RecordRef::id).orElse(null);
    }

    @Named("recordIdOf")
    static @Nullable UUID recordId(Optional<RecordRef> record) {
        return record.map(RecordRef::id).orElse(null);
    }

    @Named("roleId")
    static @Nullable UUID roleId(Party party) {
        return party.role().map(ConnectionRoleId::value).orElse(null);
    }
}
