# SPDX-License-Identifier: GPL-3.0-or-later
"""The structure of an unpacked Common Cartridge, whose schemas no package registry has: the order of
elements, what they need and the words they may hold, by "IMS Common Cartridge Profile:
Implementation" 1.3 (30 May 2014), IMS Content Packaging 1.2 (manifest) and QTI 1.2.1 (ASI) as the
profile narrows them. Prints every fault; exits 1 where there is one."""
import os
import re
import sys
import xml.etree.ElementTree as tree

CP = '{http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1}'
LOM = '{http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest}'
QTI = '{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}'
NAME = re.compile(r'[A-Za-z_][\w.-]*$')

# Children in their order, as expressions over the names (each with a space behind it).
CHILDREN = {
    CP + 'manifest': 'metadata organizations resources ',
    CP + 'metadata': 'schema schemaversion lom ',
    CP + 'organizations': 'organization ',
    CP + 'organization': 'item ',
    CP + 'item': '(title )?(item )*',
    CP + 'resources': '(resource )+',
    CP + 'resource': '(file )+(dependency )*',
    LOM + 'lom': 'general (rights )?',
    LOM + 'general': 'title (language )*(description )*',
    LOM + 'rights': '(copyrightAndOtherRestrictions )?(description )?',
    QTI + 'questestinterop': 'assessment ',
    QTI + 'assessment': '(qtimetadata )?(rubric )*section ',
    QTI + 'section': '(item )+',
    QTI + 'item': 'itemmetadata presentation (resprocessing )*(itemfeedback )*',
    QTI + 'itemmetadata': 'qtimetadata ',
    QTI + 'qtimetadata': '(qtimetadatafield )+',
    QTI + 'qtimetadatafield': 'fieldlabel fieldentry ',
    QTI + 'presentation': '(material )+response_str ',
    QTI + 'response_str': 'render_fib ',
    QTI + 'material': 'mattext ',
    QTI + 'resprocessing': 'outcomes (respcondition )+',
    QTI + 'outcomes': 'decvar ',
    QTI + 'respcondition': 'conditionvar (setvar )*(displayfeedback )*',
    QTI + 'itemfeedback': '(flow_mat |material |solution )',
    QTI + 'solution': 'solutionmaterial ',
    QTI + 'solutionmaterial': '(flow_mat |material )+',
    QTI + 'flow_mat': '(material )+',
}
NEEDED = {
    CP + 'manifest': ['identifier'], CP + 'organization': ['identifier', 'structure'],
    CP + 'item': ['identifier'], CP + 'resource': ['identifier', 'type'], CP + 'file': ['href'],
    QTI + 'assessment': ['ident', 'title'], QTI + 'section': ['ident'], QTI + 'item': ['ident'],
    QTI + 'response_str': ['ident'], QTI + 'itemfeedback': ['ident'],
}
WORDS = {
    'cc_profile': {'cc.exam.v0p1', 'cc.essay.v0p1'}, 'qmd_assessmenttype': {'Examination'},
    'qmd_scoretype': {'Percentage'}, 'qmd_feedbackpermitted': {'Yes', 'No'},
    'qmd_hintspermitted': {'Yes', 'No'}, 'qmd_solutionspermitted': {'Yes', 'No'},
    'qmd_scoringpermitted': {'Yes', 'No'}, 'qmd_computerscored': {'No'},  # of essays
    'cc_maxattempts': {'unlimited', '1', '2', '3', '4', '5', 'Examination'},
}
ASSESSMENT = 'imsqti_xmlv1p2/imscc_xmlv1p3/assessment'

folder = sys.argv[1]
faults, looked_at = [], 0


def check(truth, words):
    global looked_at
    looked_at += 1
    if not truth:
        faults.append(words)


def local(element):
    return element.tag.rsplit('}', 1)[-1]


def check_form(root, name):
    for element in root.iter():
        if element.tag in CHILDREN:
            is_there = ''.join(local(child) + ' ' for child in element)
            check(re.fullmatch(CHILDREN[element.tag], is_there), f'{name}: {local(element)}: {is_there}')
        for attribute in NEEDED.get(element.tag, []):
            check(element.get(attribute), f'{name}: {local(element)} without {attribute}')


def check_manifest():
    root = tree.parse(os.path.join(folder, 'imsmanifest.xml')).getroot()
    check(root.tag == CP + 'manifest', 'the root is ' + root.tag)
    check_form(root, 'imsmanifest.xml')
    check(root.findtext(f'{CP}metadata/{CP}schema') == 'IMS Common Cartridge', 'schema')
    check(root.findtext(f'{CP}metadata/{CP}schemaversion') == '1.3.0', 'schemaversion')
    check(root.find(f'{CP}organizations/{CP}organization').get('structure') == 'rooted-hierarchy', 'structure')
    ids = [one.get('identifier') for one in root.iter() if one.get('identifier')]
    check(len(ids) == len(set(ids)) and all(NAME.match(one) for one in ids), 'identifiers')
    resources = {one.get('identifier'): one for one in root.iter(CP + 'resource')}
    top = root.find(f'{CP}organizations/{CP}organization/{CP}item')
    check(top.find(CP + 'title') is None and top.get('identifierref') is None, 'the root item is only that')
    for item in top.iter(CP + 'item'):
        leaf = item.get('identifierref')
        check(item is top or item.findtext(CP + 'title'), f'{item.get("identifier")} has a title')
        check(leaf is None or (leaf in resources and item.find(CP + 'item') is None), f'{leaf} is a leaf')
    for resource in resources.values():
        check_resource(resource)


def check_resource(resource):
    name, files = resource.get('identifier'), [one.get('href') for one in resource.iter(CP + 'file')]
    for href in files:
        check(os.path.isfile(os.path.join(folder, href)), f'{name}: {href} is missing')
    check(resource.get('type') in ('webcontent', ASSESSMENT), f'{name}: {resource.get("type")}')
    if resource.get('type') == ASSESSMENT:
        check(resource.get('href') is None and len(files) == 1, f'{name}: one file and no href')
        check_assessment(files[0])
    else:
        check(resource.get('href') in files, f'{name}: its href is one of its files')


def check_assessment(name):
    root = tree.parse(os.path.join(folder, name)).getroot()
    check(root.tag == QTI + 'questestinterop', f'{name}: {root.tag}')
    check_form(root, name)
    for field in root.iter(QTI + 'qtimetadatafield'):
        label, entry = field.findtext(QTI + 'fieldlabel'), field.findtext(QTI + 'fieldentry')
        check(entry in WORDS.get(label, ()), f'{name}: {label} = {entry}')
    idents = [one.get('ident') for one in root.iter(QTI + 'item')]
    check(len(idents) == len(set(idents)), f'{name}: items')
    for item in root.iter(QTI + 'item'):
        known = {one.get('ident') for one in item.iter(QTI + 'itemfeedback')}
        for link in item.iter(QTI + 'displayfeedback'):
            check(link.get('linkrefid') in known, f'{name}: {link.get("linkrefid")}')
            check(link.get('feedbacktype') in ('Response', 'Solution', 'Hint'), f'{name}: feedbacktype')
    for text in root.iter(QTI + 'mattext'):
        check(text.get('texttype') in ('text/plain', 'text/html'), f'{name}: texttype')


check_manifest()
for fault in faults:
    print('FAULT: ' + fault)
print(f'{looked_at} checks, {len(faults)} faults')
sys.exit(bool(faults) or looked_at < 100)
