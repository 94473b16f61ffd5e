Feature: Who is around a record, and how one record leads to another
  Connections lead from record to record. One can look around a record over several of them, and ask for the shortest path
  to another. Each record comes with the path that leads to it.

  Background:
    Given the contacts "Dr. Ann Lee", "Ben Ortiz" and "Cleo Ortiz"
    And the accounts "City Clinic" and "Lab One"

  Rule: Each record is found once, by a shortest path; the nearest come first, then the alphabet decides

    Scenario: Looking around over one connection and over more
      Given "Ben Ortiz" is connected to "Dr. Ann Lee"
      And "Dr. Ann Lee" is connected to "City Clinic"
      And "City Clinic" is connected to "Lab One"
      When a user looks around "Dr. Ann Lee" over 1 connection
      Then these records are found:
        | record      | distance | path        |
        | Ben Ortiz   | 1        | Ben Ortiz   |
        | City Clinic | 1        | City Clinic |
      When a user looks around "Dr. Ann Lee" over 2 connections
      Then these records are found:
        | record      | distance | path                 |
        | Ben Ortiz   | 1        | Ben Ortiz            |
        | City Clinic | 1        | City Clinic          |
        | Lab One     | 2        | City Clinic, Lab One |

    Scenario: Connections that lead in a circle
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And "Ben Ortiz" is connected to "Cleo Ortiz"
      And "Cleo Ortiz" is connected to "Dr. Ann Lee"
      When a user looks around "Dr. Ann Lee" over 10 connections
      Then these records are found:
        | record     | distance | path       |
        | Ben Ortiz  | 1        | Ben Ortiz  |
        | Cleo Ortiz | 1        | Cleo Ortiz |

    Scenario: A record without connections has an empty neighbourhood
      When a user looks around "Dr. Ann Lee" over 10 connections
      Then no records are found

  Rule: Only active connections between two records are followed

    Scenario: A connection that was deactivated
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      And "Dr. Ann Lee" is connected to "City Clinic"
      When the connection is deactivated
      And a user looks around "Dr. Ann Lee" over 2 connections
      Then these records are found:
        | record    | distance | path      |
        | Ben Ortiz | 1        | Ben Ortiz |

    Scenario: A side that is only a role
      Given the role "Patient"
      And "Dr. Ann Lee" is connected to the role "Patient"
      When a user looks around "Dr. Ann Lee" over 2 connections
      Then no records are found

  Rule: One may follow only connections in which either side has a role, or that hold on a day

    Scenario: In a role
      Given the roles "Doctor" and "Employer"
      And "Dr. Ann Lee" as "Doctor" is connected to "Ben Ortiz"
      And "Ben Ortiz" is connected to "Cleo Ortiz" as "Doctor"
      And "Dr. Ann Lee" is connected to "City Clinic" as "Employer"
      When a user looks around "Dr. Ann Lee" over 3 connections in the role "Doctor"
      Then these records are found:
        | record     | distance | path                  |
        | Ben Ortiz  | 1        | Ben Ortiz             |
        | Cleo Ortiz | 2        | Ben Ortiz, Cleo Ortiz |

    Scenario: On a day
      Given "Dr. Ann Lee" is connected to "Ben Ortiz" until 2024-02-29
      And "Dr. Ann Lee" is connected to "City Clinic" from 2024-03-01
      And "City Clinic" is connected to "Ben Ortiz" always
      When a user looks around "Dr. Ann Lee" over 3 connections as of 2024-03-01
      Then these records are found:
        | record      | distance | path                   |
        | City Clinic | 1        | City Clinic            |
        | Ben Ortiz   | 2        | City Clinic, Ben Ortiz |

  Rule: One walks over connections that one may read, to records that one may read

    Scenario: A user who may read some of them
      Given the user "Priya Nair"
      And "Priya Nair" is a basic user
      And "Dr. Ann Lee" is assigned to "Priya Nair"
      And "Ben Ortiz" is assigned to "Priya Nair"
      And "Cleo Ortiz" is assigned to "Priya Nair"
      And "City Clinic" is connected to "Dr. Ann Lee"
      And "City Clinic" is connected to "Cleo Ortiz"
      When "Priya Nair" connects "Dr. Ann Lee" to "Ben Ortiz"
      And "Priya Nair" looks around "Dr. Ann Lee" over 3 connections
      Then these records are found:
        | record    | distance | path      |
        | Ben Ortiz | 1        | Ben Ortiz |
      When a user looks around "Dr. Ann Lee" over 3 connections
      Then these records are found:
        | record      | distance | path                    |
        | Ben Ortiz   | 1        | Ben Ortiz               |
        | City Clinic | 1        | City Clinic             |
        | Cleo Ortiz  | 2        | City Clinic, Cleo Ortiz |

  Rule: A shortest path tells what each record on it is there

    Scenario: The way over a clinic
      Given the matching roles "Doctor" and "Employer"
      And the role "Customer"
      And "Dr. Ann Lee" as "Doctor" is connected to "City Clinic" as "Employer"
      And "Lab One" is connected to "City Clinic" as "Customer"
      When a path from "Dr. Ann Lee" to "Lab One" is looked for
      Then the path leads over:
        | record      | role     |
        | City Clinic | Employer |
        | Lab One     | nothing  |
      When a path from "Lab One" to "Dr. Ann Lee" is looked for
      Then the path leads over:
        | record      | role     |
        | City Clinic | Customer |
        | Dr. Ann Lee | Doctor   |

    Scenario: A way that is too far
      Given "Dr. Ann Lee" is connected to "City Clinic"
      And "City Clinic" is connected to "Lab One"
      When a path from "Dr. Ann Lee" to "Lab One" over 1 connection is looked for
      Then there is no path

    Scenario: Records that nothing connects
      Given "Dr. Ann Lee" is connected to "Ben Ortiz"
      When a path from "Dr. Ann Lee" to "Lab One" is looked for
      Then there is no path

  Rule: What cannot be looked for is refused

    Scenario Outline: Over <number> connections
      When a user looks around "Dr. Ann Lee" over <number> connections
      Then it is refused with InvalidArgument

      Examples:
        | number |
        | 0      |
        | 11     |

    Scenario: From a record that is not there
      Given the contact "Dave" has never been recorded
      When a user looks around "Dave" over 2 connections
      Then it is refused with ObjectDoesNotExist

    Scenario: To a record that is not there
      Given the contact "Dave" has never been recorded
      When a path from "Dr. Ann Lee" to "Dave" is looked for
      Then it is refused with ObjectDoesNotExist
