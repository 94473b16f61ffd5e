Feature: What a connection is called
  A row bears the name of the party on its far side, so that a reader of a record's connections reads the others' names.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And the account "Northwind Clinic"
    And the role "Doctor"

  Rule: A row is named after the record on its far side

    Scenario: Each side reads the name of the other
      When "Dr. Ann Lee" is connected to "Northwind Clinic"
      Then "Dr. Ann Lee" has this connection:
        | name             |
        | Northwind Clinic |
      And "Northwind Clinic" has this connection:
        | name        |
        | Dr. Ann Lee |

    Scenario: Where there is no record, the role gives the name
      When "Northwind Clinic" is connected to the role "Doctor"
      Then "Northwind Clinic" has this connection:
        | name   |
        | Doctor |

    Scenario: Very long names are cut at 500 characters
      Given the email "An everlasting story" whose name has 600 characters
      When "An everlasting story" is connected to "Dr. Ann Lee"
      Then "Dr. Ann Lee" has one connection, with a name of 500 characters

  Rule: The name follows the record

    Scenario: A record is renamed
      Given "Dr. Ann Lee" is connected to "Northwind Clinic"
      When "Northwind Clinic" is renamed to "Northwind Hospital"
      Then "Dr. Ann Lee" has this connection:
        | name               | to                 |
        | Northwind Hospital | Northwind Hospital |
      And "Northwind Hospital" has this connection:
        | name        |
        | Dr. Ann Lee |

    Scenario: Only the rows that bear the name move on
      Given "Dr. Ann Lee" is connected to "Northwind Clinic"
      And I have read both rows of the connection
      When "Northwind Clinic" is renamed to "Northwind Hospital"
      Then only the row of "Dr. Ann Lee" has moved on

    Scenario: An inactive connection follows a rename too
      Given "Dr. Ann Lee" is connected to "Northwind Clinic"
      And the connection is deactivated
      When "Northwind Clinic" is renamed to "Northwind Hospital"
      Then "Dr. Ann Lee" has this connection:
        | name               | state    |
        | Northwind Hospital | Inactive |
