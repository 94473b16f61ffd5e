package dev.connections.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A currency. */
@Entity(name = "TransactionCurrency")
@Table(name = "transaction_currency")
public class CurrencyEntity extends StampedRow {

    @Id
    public UUID id = Unset.ID;

    @Column(length = 100, nullable = false)
    public String name = "";

    @Column(name = "iso_code", length = 5, nullable = false)
    public String isoCode = "";

    @Column(length = 13, nullable = false)
    public String symbol = "";

    @Column(name = "currency_precision", nullable = false)
    public int precision;

    @Column(name = "exchange_rate", precision = 24, scale = 12, nullable = false)
    public BigDecimal exchangeRate = BigDecimal.ONE;

    @Column(name = "state_code", nullable = false)
    public int stateCode;

    @Column(name = "status_code", nullable = false)
    public int statusCode;
}
