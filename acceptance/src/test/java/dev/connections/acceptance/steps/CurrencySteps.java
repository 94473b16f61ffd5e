package dev.connections.acceptance.steps;

import dev.connections.application.command.Precondition;
import dev.connections.application.currency.CurrencyFacts;
import dev.connections.application.currency.CurrencyUpdate;
import dev.connections.domain.currency.CurrencyId;
import dev.connections.domain.currency.CurrencyProfile;
import dev.connections.domain.currency.ExchangeRate;
import dev.connections.domain.record.RecordState;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;

/** What happens to currencies. */
public final class CurrencySteps {

    private final Story story;

    public CurrencySteps(Story story) {
        this.story = story;
    }

    @Given("the currency {string} at {bigdecimal}")
    public void thereIs(String name, BigDecimal rate) {
        String code = name.substring(0, 3).toUpperCase(Locale.ROOT);
        story.answer(() -> story.world().makeCurrency(new CurrencyProfile(name, code, code, 2), new ExchangeRate(rate)))
                .ifPresent(currency -> story.cast().enter(name, currency));
    }

    @Given("the currency {string} has never been defined")
    public void neverDefined(String name) {
        story.cast().enter(name, new CurrencyId(UUID.randomUUID()));
    }

    @When("the currency {string} is now at {bigdecimal}")
    public void rated(String name, BigDecimal rate) {
        update(name, CurrencyFacts.rated(new ExchangeRate(rate)));
    }

    @When("the currency {string} is deactivated")
    public void deactivated(String name) {
        update(name, CurrencyFacts.inState(RecordState.INACTIVE));
    }

    @When("the currency {string} is deleted")
    public void deleted(String name) {
        story.attempt(() -> story.world().delete(story.cast().currency(name)));
    }

    private void update(String name, CurrencyFacts facts) {
        story.attempt(() ->
                story.world().update(new CurrencyUpdate(story.cast().currency(name), facts, Precondition.EXISTS)));
    }
}
