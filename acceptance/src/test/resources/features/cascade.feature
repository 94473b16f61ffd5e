Feature: When a record goes
  A record that is deleted takes its connections along, from both sides, and nothing else.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And the account "Northwind Clinic"

  Rule: The connections of a deleted record go with it

    Scenario Outline: <party> goes
      Given "Dr. Ann Lee" is connected to "Northwind Clinic"
      And "Dr. Ann Lee" is connected to "Ben Ortiz"
      And "Ben Ortiz" is connected to "Northwind Clinic"
      When "<party>" is deleted
      Then there is no "<party>" any more
      And "<one>" has this connection:
        | to      |
        | <other> |
      And "<other>" has this connection:
        | to    |
        | <one> |

      Examples:
        | party            | one         | other            |
        | Dr. Ann Lee      | Ben Ortiz   | Northwind Clinic |
        | Ben Ortiz        | Dr. Ann Lee | Northwind Clinic |
        | Northwind Clinic | Dr. Ann Lee | Ben Ortiz        |

    Scenario: Inactive connections go as well
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And the connection is deactivated
      When "Ben Ortiz" is deleted
      Then "Dr. Ann Lee" has no connections

    Scenario: A vacancy is deleted with the record that offers it
      Given the role "Doctor"
      And "Northwind Clinic" is connected to the role "Doctor"
      When "Northwind Clinic" is deleted
      Then the connection is gone
      And the role "Doctor" can be deleted

    Scenario: The roles stay
      Given the matching roles "Doctor" and "Patient"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz" as "Patient"
      When "Ben Ortiz" is deleted
      Then the role "Patient" reads:
        | state  |
        | Active |

    Scenario: A deleted record cannot be connected
      Given "Ben Ortiz" is deleted
      When "Dr. Ann Lee" is connected to "Ben Ortiz"
      Then it is refused with ObjectDoesNotExist
      And "Dr. Ann Lee" has no connections

    Scenario: The people are free to be connected again
      Given "Dr. Ann Lee" is connected to "Northwind Clinic"
      And "Northwind Clinic" is deleted
      And the account "Contoso Pharma"
      When "Dr. Ann Lee" is connected to "Contoso Pharma"
      Then "Dr. Ann Lee" has this connection:
        | to             |
        | Contoso Pharma |
