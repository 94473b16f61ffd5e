Feature: Connections that are brought over from elsewhere
  An import of a connection may say when it was made there, and by which import it comes.

  Background:
    Given the contacts "Dr. Ann Lee" and "Ben Ortiz"

  Scenario: A connection is as old as it was elsewhere, for both sides; only the row that was asked for tells of the import
    When "Dr. Ann Lee" is connected to "Ben Ortiz":
      | made on       | 2009-05-17 |
      | import number | 7          |
    Then "Dr. Ann Lee" has this connection:
      | made on    | import number | brought over |
      | 2009-05-17 | 7             | yes          |
    And "Ben Ortiz" has this connection:
      | made on    | import number | brought over |
      | 2009-05-17 | nothing       | no           |

  Scenario: A later change leaves the origin alone
    Given "Dr. Ann Lee" is connected to "Ben Ortiz":
      | made on       | 2009-05-17 |
      | import number | 7          |
    When the connection, seen from "Ben Ortiz", is amended:
      | description | Elbow |
    Then "Dr. Ann Lee" has this connection:
      | made on    | import number | brought over | description |
      | 2009-05-17 | 7             | yes          | Elbow       |

  Scenario: An import number alone says nothing of age
    When "Dr. Ann Lee" is connected to "Ben Ortiz":
      | import number | -7 |
    Then "Dr. Ann Lee" has this connection:
      | import number | brought over |
      | -7            | no           |
