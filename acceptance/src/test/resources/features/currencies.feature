Feature: The currency in which a connection is valued
  A connection may be valued in a currency. It keeps what the currency was worth when that was said.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And the currency "Euro" at 1.25
    And the currency "Yen" at 0.0066

  Rule: Both sides see the currency and its rate alike

    Scenario: A connection is valued from the start
      When "Dr. Ann Lee" is connected to "Ben Ortiz":
        | currency | Euro |
      Then "Dr. Ann Lee" has this connection:
        | currency | rate |
        | Euro     | 1.25 |
      And "Ben Ortiz" has this connection:
        | currency | rate |
        | Euro     | 1.25 |

    Scenario: Without a currency there is no rate
      When "Dr. Ann Lee" is connected to "Ben Ortiz"
      Then "Ben Ortiz" has this connection:
        | currency | rate    |
        | nothing  | nothing |

    Scenario Outline: The currency changes for both: <currency>
      Given "Dr. Ann Lee" is connected to "Ben Ortiz":
        | currency | Euro |
      When the connection, seen from "Ben Ortiz", is amended:
        | currency | <currency> |
      Then "Dr. Ann Lee" has this connection:
        | currency   | rate   |
        | <currency> | <rate> |
      And "Ben Ortiz" has this connection:
        | currency   | rate   |
        | <currency> | <rate> |

      Examples:
        | currency | rate    |
        | Yen      | 0.0066  |
        | nothing  | nothing |

  Rule: The rate is that of the moment at which the currency is set

    Background:
      Given "Dr. Ann Lee" is connected to "Ben Ortiz":
        | currency | Euro |
      And the currency "Euro" is now at 1.5

    Scenario: A rate that moves leaves connections alone
      Then "Ben Ortiz" has this connection:
        | currency | rate |
        | Euro     | 1.25 |

    Scenario: A change of something else leaves the rate alone
      When the connection is amended:
        | description | Elbow |
      Then "Ben Ortiz" has this connection:
        | currency | rate | description |
        | Euro     | 1.25 | Elbow       |

    Scenario: Setting the currency again takes the rate of now
      When the connection is amended:
        | currency | Euro |
      Then "Ben Ortiz" has this connection:
        | currency | rate |
        | Euro     | 1.5  |

  Rule: Only a currency that is there and in use can be chosen

    Scenario: A currency that was never defined
      Given the currency "Guilder" has never been defined
      When "Dr. Ann Lee" is connected to "Ben Ortiz":
        | currency | Guilder |
      Then it is refused with ObjectDoesNotExist
      And "Ben Ortiz" has no connections

    Scenario: A currency that is out of use
      Given the currency "Yen" is deactivated
      When "Dr. Ann Lee" is connected to "Ben Ortiz":
        | currency | Yen |
      Then it is refused with InvalidState
      And "Ben Ortiz" has no connections

    Scenario: Connections keep a currency that goes out of use
      Given "Dr. Ann Lee" is connected to "Ben Ortiz":
        | currency | Yen |
      And the currency "Yen" is deactivated
      When the connection is amended:
        | description | Elbow |
      Then "Ben Ortiz" has this connection:
        | currency | rate   | description |
        | Yen      | 0.0066 | Elbow       |

  Rule: A currency stays for as long as a connection is valued in it

    Scenario: A currency in use cannot be deleted
      Given "Dr. Ann Lee" is connected to "Ben Ortiz":
        | currency | Euro |
      When the currency "Euro" is deleted
      Then it is refused with CannotDeleteDueToAssociation
      And "Ben Ortiz" has this connection:
        | currency |
        | Euro     |

    Scenario: A currency that is no longer used can be deleted
      Given "Dr. Ann Lee" is connected to "Ben Ortiz":
        | currency | Euro |
      And the connection is ended
      When the currency "Euro" is deleted
      Then it is done
