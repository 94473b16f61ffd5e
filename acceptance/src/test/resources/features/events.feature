@kernel
Feature: One change, one event
  A listener hears of each change once, however many rows it moved; the event names both rows, the one that was
  addressed first.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"
    And the user "Priya Nair"

  Scenario: Connecting
    When "Dr. Ann Lee" is connected to "Ben Ortiz"
    Then the event Connected was told once, about the row of "Dr. Ann Lee" and its twin

  Scenario Outline: <event>, addressed to the row of <party>
    Given "Dr. Ann Lee" is connected to "Ben Ortiz"
    And everything so far has been told
    When the connection, seen from "<party>", is <act>
    Then the event <event> was told once, about the row of "<party>" and its twin

    Examples:
      | event        | act                      | party       |
      | StateChanged | deactivated              | Dr. Ann Lee |
      | StateChanged | deactivated              | Ben Ortiz   |
      | Assigned     | assigned to "Priya Nair" | Ben Ortiz   |
      | Disconnected | ended                    | Ben Ortiz   |

  Scenario: Amending
    Given "Dr. Ann Lee" is connected to "Ben Ortiz"
    And everything so far has been told
    When the connection, seen from "Ben Ortiz", is amended:
      | description | Second visit |
      | ending      | 2024-12-31   |
    Then the event Amended was told once, about the row of "Ben Ortiz" and its twin

  Scenario: Sharing
    Given "Dr. Ann Lee" is connected to "Ben Ortiz"
    And everything so far has been told
    When the connection is shared with "Priya Nair" to read
    Then the event Shared was told once, about the row of "Dr. Ann Lee" and its twin

  Scenario: Deleting a record tells of each of its connections
    Given the account "Northwind Clinic"
    And "Dr. Ann Lee" is connected to "Ben Ortiz"
    And "Dr. Ann Lee" is connected to "Northwind Clinic"
    And everything so far has been told
    When "Dr. Ann Lee" is deleted
    Then the event Disconnected was told 2 times

  Scenario: A refusal tells nothing
    Given "Dr. Ann Lee" is connected to "Ben Ortiz"
    And everything so far has been told
    When "Dr. Ann Lee" is connected to "Ben Ortiz"
    Then it is refused with ConnectionExists
    And nothing was told

  Scenario: What changes nothing tells nothing
    Given "Dr. Ann Lee" is connected to "Ben Ortiz"
    And everything so far has been told
    When the connection is amended without any change
    Then nothing was told
