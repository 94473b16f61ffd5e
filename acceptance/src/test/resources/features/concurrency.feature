Feature: Several people at the same time
  Every row has a version that moves with every change. A client that changes what it has read can require it to be still
  as it was read.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And "Dr. Ann Lee" is connected to "Ben Ortiz"

  Rule: A change of a row that another user changed meanwhile is refused, if the client asks for that

    Scenario: No other change came between
      Given I have read the connection
      When the connection is amended, provided it is still as I read it:
        | description | Second visit |
      Then "Ben Ortiz" has this connection:
        | description  |
        | Second visit |

    Scenario: Another change came between
      Given I have read the connection
      And the connection is amended:
        | description | Another user was faster |
      When the connection is amended, provided it is still as I read it:
        | description | Second visit |
      Then it is refused with ConcurrencyVersionMismatch
      And "Ben Ortiz" has this connection:
        | description             |
        | Another user was faster |

    Scenario: A change of the twin counts
      Given I have read the connection
      And the connection, seen from "Ben Ortiz", is amended:
        | description | Another user was faster |
      When the connection is amended, provided it is still as I read it:
        | description | Second visit |
      Then it is refused with ConcurrencyVersionMismatch

    Scenario: Ending what has changed meanwhile
      Given I have read the connection
      And the connection is amended:
        | description | Another user was faster |
      When the connection is ended, provided it is still as I read it
      Then it is refused with ConcurrencyVersionMismatch
      And "Ben Ortiz" has 1 connection

    Scenario: Ending a connection without changes in between
      Given I have read the connection
      When the connection is ended, provided it is still as I read it
      Then "Ben Ortiz" has no connections

  Rule: A change can also make what is not there yet

    Scenario: A connection that is not there yet is made
      Given the account "Northwind Clinic"
      When the connection known as "house visits" is changed or made:
        | from        | Dr. Ann Lee      |
        | to          | Northwind Clinic |
        | description | Mondays          |
      Then the connection known as "house visits" was made
      And "Northwind Clinic" has this connection:
        | to          | description |
        | Dr. Ann Lee | Mondays     |

    Scenario: A connection that is there already is changed
      Given the account "Northwind Clinic"
      And the connection known as "house visits" is changed or made:
        | from        | Dr. Ann Lee      |
        | to          | Northwind Clinic |
        | description | Mondays          |
      When the connection known as "house visits" is changed or made:
        | description | Tuesdays |
      Then the connection known as "house visits" was changed
      And "Northwind Clinic" has this connection:
        | to          | description |
        | Dr. Ann Lee | Tuesdays    |

    Scenario: Only if it is there
      When the connection known as "house visits" is changed, if it is there:
        | description | Tuesdays |
      Then it is refused with ObjectDoesNotExist

    Scenario: Only if it is not there yet
      Given the account "Northwind Clinic"
      And the connection known as "house visits" is made, unless it is there:
        | from | Dr. Ann Lee      |
        | to   | Northwind Clinic |
      When the connection known as "house visits" is made, unless it is there:
        | from | Dr. Ann Lee |
        | to   | Ben Ortiz   |
      Then it is refused with DuplicateRecord
      And "Northwind Clinic" has 1 connection

    Scenario: What is made must meet all rules
      When the connection known as "house visits" is changed or made:
        | from | Dr. Ann Lee |
      Then it is refused with BothConnectionSidesAreNeeded

    Scenario: A connection is made inactive from its first day
      Given the account "Northwind Clinic"
      When the connection known as "house visits" is changed or made:
        | from  | Dr. Ann Lee      |
        | to    | Northwind Clinic |
        | state | Inactive         |
      Then "Northwind Clinic" has this connection:
        | to          | state    |
        | Dr. Ann Lee | Inactive |

  Rule: Two who connect the same at the same moment do not both succeed

    Scenario: Eight attempts at once, one connection
      Given the account "Northwind Clinic"
      When 8 people connect "Dr. Ann Lee" to "Northwind Clinic" at the same moment
      Then 1 of them succeeds and the others are refused with ConnectionExists
      And "Northwind Clinic" has 1 connection

  Rule: A connection ends once

    Scenario: Eight requests that end it at once
      When 8 people end the connection at the same moment
      Then 1 of them succeeds and the others are refused with ObjectDoesNotExist
      And "Ben Ortiz" has no connections

    @kernel
    Scenario: Eight requests that end it at once make one event
      Given everything so far has been told
      When 8 people end the connection at the same moment
      Then the event Disconnected was told 1 times

    Scenario: Eight requests that end it at once as they read it
      Given I have read the connection
      When 8 people end the connection at the same moment, provided it is still as I read it
      Then 1 of them succeeds and the others are refused with ObjectDoesNotExist

  Rule: Of those who make the same connection at the same moment, one makes it and the others change it

    Scenario: Eight at once
      Given the account "Northwind Clinic"
      When 8 people change or make the connection known as "house visits" at the same moment:
        | from        | Dr. Ann Lee      |
        | to          | Northwind Clinic |
        | description | Mondays          |
      Then all of them succeed
      And "Northwind Clinic" has this connection:
        | to          | description |
        | Dr. Ann Lee | Mondays     |
