Feature: Keeping the records
  Accounts, contacts, users and all the others are kept so that there is something to connect.

  Rule: A record is made, renamed, assigned and deleted

    Scenario Outline: A <kind> is recorded
      When the <kind> "<name>" is recorded
      Then the <kind> "<name>" reads:
        | name   | owner   |
        | <name> | <owner> |

      Examples:
        | kind    | name              | owner                |
        | account | Northwind Clinic  | System Administrator |
        | contact | Dr. Ann Lee       | System Administrator |
        | email   | Your test results | System Administrator |
        | goal    | 200 patients      | System Administrator |

      Examples: Users and teams are owners themselves
        | kind | name         | owner        |
        | user | Priya Nair   | Priya Nair   |
        | team | Patient Care | Patient Care |

    Scenario: A record is renamed
      Given the contact "Ann Li"
      When "Ann Li" is renamed to "Dr. Ann Lee"
      Then the contact "Dr. Ann Lee" reads:
        | name        |
        | Dr. Ann Lee |

    Scenario: A record gets another owner
      Given the contact "Ben Ortiz"
      And the user "Priya Nair"
      When "Ben Ortiz" is assigned to "Priya Nair"
      Then the contact "Ben Ortiz" reads:
        | owner      |
        | Priya Nair |

    Scenario: A record is deleted
      Given the contact "Ben Ortiz"
      When "Ben Ortiz" is deleted
      Then there is no "Ben Ortiz" any more

    Scenario: A record may bear a name that another one has
      Given the contact "Ben Ortiz"
      And the account "Northwind Clinic"
      And "Ben Ortiz" is connected to "Northwind Clinic"
      When another contact "Ben Ortiz" is recorded
      Then "Ben Ortiz" has no connections

  Rule: What is not there cannot be changed

    Scenario: Renaming a record that does not exist
      Given the contact "Rosa Diaz" has never been recorded
      When "Rosa Diaz" is renamed to "Rosa Diaz-Lee"
      Then it is refused with ObjectDoesNotExist

    Scenario: Deleting twice
      Given the contact "Ben Ortiz"
      And "Ben Ortiz" is deleted
      When "Ben Ortiz" is deleted
      Then it is refused with ObjectDoesNotExist
