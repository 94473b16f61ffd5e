package dev.connections.acceptance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;

/** A class is in a package that bears an annotation. */
final class InPackageMarked extends ArchCondition<JavaClass> {

    private final Class<? extends Annotation> mark;

    InPackageMarked(Class<? extends Annotation> mark) {
        super("be in a package marked with @" + mark.getSimpleName());
        this.mark = mark;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage().isAnnotatedWith(mark);
        events.add(new SimpleConditionEvent(
                item, marked, item.getPackageName() + " is not marked with @" + mark.getSimpleName()));
    }
}
