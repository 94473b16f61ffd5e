package dev.connections.rest.csdl;

import dev.connections.domain.access.AccessRight;
import dev.connections.rest.operation.Signature;
import dev.connections.rest.operation.Signature.Kind;
import dev.connections.rest.operation.Signature.Member;
import dev.connections.rest.operation.Signature.Structure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes actions and functions, and the types of what they are given and answer. */
final class OperationTypes {

    private OperationTypes() {}

    static void write(Xml xml, List<Signature> operations, Vocabulary vocabulary) {
        rights(xml);
        Stream.concat(
                        Stream.of(
                                Signature.PRINCIPAL_ACCESS,
                                Signature.ROLE_PRIVILEGE,
                                Signature.RECORD_COUNTS,
                                Signature.QUERY,
                                Signature.FILTER,
                                Signature.CONDITION,
                                Signature.ROW_REFERENCE,
                                Signature.STEP,
                                Signature.CONNECTED_RECORD),
                        operations.stream().map(Signature::answer).flatMap(Optional::stream))
                .distinct()
                .forEach(structure -> structure(xml, structure));
        operations.forEach(operation -> operation(xml, operation, vocabulary));
    }

    static void writeImport(Xml xml, Signature operation) {
        String kind = element(operation);
        xml.empty(kind + "Import", "Name", operation.name(), kind, CsdlDocument.NAMESPACE + "." + operation.name());
    }

    private static void rights(Xml xml) {
        xml.element(
                "EnumType",
                () -> {
                    xml.empty("Member", "Name", "None", "Value", "0");
                    Stream.of(AccessRight.values())
                            .forEach(right ->
                                    xml.empty("Member", "Name", right.text(), "Value", Integer.toString(right.bit())));
                },
                "Name",
                "AccessRights",
                "UnderlyingType",
                "Edm.Int32",
                "IsFlags",
                "true");
    }

    private static void structure(Xml xml, Structure structure) {
        xml.element(
                "ComplexType",
                () -> structure.members().forEach(member -> typed(xml, element(member), member)),
                "Name",
                structure.name());
    }

    private static void operation(Xml xml, Signature operation, Vocabulary vocabulary) {
        xml.element(
                element(operation),
                () -> {
                    operation.boundTo().ifPresent(binding -> typed(xml, "Parameter", binding));
                    operation.parameters().forEach(parameter -> parameter(xml, operation, parameter, vocabulary));
                    operation
                            .answer()
                            .ifPresent(answer -> xml.empty(
                                    "ReturnType", "Type", CsdlDocument.ALIAS + answer.name(), "Nullable", "false"));
                },
                operation.isBound()
                        ? new String[] {"Name", operation.name(), "IsBound", "true"}
                        : new String[] {"Name", operation.name()});
    }

    private static void parameter(Xml xml, Signature operation, Member parameter, Vocabulary vocabulary) {
        if (vocabulary.speaksOf(operation, parameter)) {
            xml.element("Parameter", () -> vocabulary.describeOptional(xml), attributes(parameter));
        } else {
            typed(xml, "Parameter", parameter);
        }
    }

    private static void typed(Xml xml, String element, Member member) {
        xml.empty(element, attributes(member));
    }

    private static String[] attributes(Member member) {
        return new String[] {
            "Name", member.name(), "Type", member.type(), "Nullable", Boolean.toString(member.nullable())
        };
    }

    private static String element(Member member) {
        return member.type().equals(Signature.ANY_ROW) ? "NavigationProperty" : "Property";
    }

    private static String element(Signature operation) {
        return operation.kind() == Kind.ACTION ? "Action" : "Function";
    }
}
