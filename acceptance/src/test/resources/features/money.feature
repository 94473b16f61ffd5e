Feature: Amounts of money
  Amounts of a record are in its currency. Beside each stands what it is worth in the base currency, at the rate of the last
  change.

  Background:
    Given the currency "Crown" at 1
    And the currency "Euro" at 0.8

  Rule: Each amount is converted at the rate of its currency

    Scenario: An amount in a currency
      When the account "Northwind Clinic" is recorded with:
        | annual revenue | currency |
        | 1000           | Euro     |
      Then the account "Northwind Clinic" reads:
        | annual revenue | annual revenue (base) | currency | exchange rate |
        | 1000           | 1250                  | Euro     | 0.8           |

    Scenario: Without a currency, an amount is in the base currency
      When the account "Northwind Clinic" is recorded with:
        | annual revenue |
        | 1000           |
      Then the account "Northwind Clinic" reads:
        | annual revenue (base) | exchange rate |
        | 1000                  | 1             |

    Scenario: Without an amount there is no currency
      When the account "Northwind Clinic" is recorded
      Then the account "Northwind Clinic" reads:
        | annual revenue (base) | currency | exchange rate |
        | nothing               | nothing  | nothing       |

    Scenario: An amount has the decimals of its currency
      When the account "Northwind Clinic" is recorded with:
        | annual revenue | currency |
        | 10.005         | Euro     |
      Then the account "Northwind Clinic" reads:
        | annual revenue | annual revenue (base) |
        | 10.01          | 12.51                 |

  Rule: A change of an amount or of the currency converts all amounts at the rate of now

    Background:
      Given the account "Northwind Clinic" is recorded with:
        | annual revenue | credit limit | currency |
        | 1000           | 80           | Euro     |

    Scenario: A rate that moves leaves amounts alone
      When the currency "Euro" is now at 0.5
      Then the account "Northwind Clinic" reads:
        | annual revenue (base) | exchange rate |
        | 1250                  | 0.8           |

    Scenario: One amount changes
      Given the currency "Euro" is now at 0.5
      When "Northwind Clinic" is changed to:
        | credit limit |
        | 50           |
      Then the account "Northwind Clinic" reads:
        | annual revenue (base) | credit limit (base) | exchange rate |
        | 2000                  | 100                 | 0.5           |

    Scenario: The currency changes
      When "Northwind Clinic" is changed to:
        | currency |
        | Crown    |
      Then the account "Northwind Clinic" reads:
        | annual revenue | annual revenue (base) | exchange rate |
        | 1000           | 1000                  | 1             |

    Scenario: An amount is taken away
      When "Northwind Clinic" is changed to:
        | annual revenue |
        | nothing        |
      Then the account "Northwind Clinic" reads:
        | annual revenue (base) | credit limit (base) |
        | nothing               | 100                 |

  Rule: Only a currency that is there and in use can be chosen, and it stays for as long as it is needed

    Scenario: A currency that is out of use
      Given the currency "Euro" is deactivated
      When the account "Northwind Clinic" is recorded with:
        | annual revenue | currency |
        | 1000           | Euro     |
      Then it is refused with InvalidState

    Scenario: A currency that an amount is in cannot be deleted
      Given the account "Northwind Clinic" is recorded with:
        | annual revenue | currency |
        | 1000           | Euro     |
      When the currency "Euro" is deleted
      Then it is refused with CannotDeleteDueToAssociation

    Scenario: An amount that is worth too much in the base currency
      Given the currency "Dust" at 0.0000000001
      When the account "Northwind Clinic" is recorded with:
        | annual revenue  | currency |
        | 100000000000000 | Dust     |
      Then it is refused with DecimalValueOutOfRange
